using SanYuan.Core.Findings;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Findings;

internal sealed class FindingStore(Db db) : IFindingStore
{
    public async Task AddAsync(IReadOnlyCollection<FindingDraft> findings, CancellationToken cancellationToken)
    {
        foreach (var finding in findings)
            await db.ExecuteAsync(
                "INSERT INTO findings (activity_id, unit_id, kind, text, status) VALUES (@Activity, @Unit, @kind, @Text, 'open')",
                new { finding.Activity, finding.Unit, kind = Code<FindingKind>.Of(finding.Kind), finding.Text }, cancellationToken);
    }

    public async Task<(int Findings, int Suggestions)> CountAsync(ActivityId activity, CancellationToken cancellationToken)
    {
        var kinds = await db.ListAsync<string>("SELECT kind FROM findings WHERE activity_id = @activity", new { activity }, cancellationToken);
        var findings = kinds.Count(kind => kind == Code<FindingKind>.Of(FindingKind.Finding));
        return (findings, kinds.Count - findings);
    }
}
