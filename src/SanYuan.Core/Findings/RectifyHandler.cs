using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Findings;

/// <summary>「#3已改，请核」 by number; 「签到问题整改好了，签名表已经用上」 the open finding of the unit that the words fit, asked when it is not clear.</summary>
public sealed class RectifyHandler : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Rectify] = Roles.Liaison };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var numbers = request.Interpretation.Statements.Select(said => said.Reference?.Value).OfType<int>().Select(number => (long)number).Distinct().ToList();
        if (numbers.Count > 0)
            return await Rectification.RectifyAsync(numbers, request, session, cancellationToken);
        var units = UnitsMeant(request);
        if (units.Count == 0)
            return Reply.Refused("not_yours", RectifyHandlerWords.NotYourUnit);
        var open = (await session.FindingLife.UnsettledAsync(FindingScope.Of(units), cancellationToken)).Where(one => one.IsOwed).ToList();
        if (open.Count == 0)
            return new Reply(RectifyWords.NoneOpen);
        // Advice need not be followed: it is only meant where nothing else is open.
        open = open.Exists(one => one.Kind == FindingKind.Finding) ? open.FindAll(one => one.Kind == FindingKind.Finding) : open;
        return FindingFit.Of(request.Message.Text, open) is { } meant
            ? await Rectification.RectifyAsync([meant.Number], request, session, cancellationToken)
            : new Reply(RectifyWords.Which(open, request.Today, request.Roster, units.Count > 1));
    }

    /// <summary>The unit told, if the sender speaks for it; else all the sender speaks for.</summary>
    static HashSet<UnitId> UnitsMeant(Request request)
    {
        var own = FindingAccess.UnitsOf(request.Sender.Person, request.Roster).ToHashSet();
        var told = request.Interpretation.Statements.Select(said => said.Unit).FirstOrDefault(unit => unit is not null);
        if (told is null)
            return own;
        own.RemoveWhere(unit => unit != request.Roster.UnitByCode(told.Value)?.Id);
        return own;
    }
}

internal static class RectifyHandlerWords
{
    public const string NotYourUnit = "只能报自己单位的整改，没有改动。回复「问题」看贵单位要整改的。";
}
