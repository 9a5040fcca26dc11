using System.Text;
using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Digests.Opening;

/// <summary>「明细 3」「明细 3 更多」: what stands behind the third figure of the digest the sender read last, part by part.</summary>
public sealed partial class DetailCommand(DigestDesk desk, CountyClock clock) : IChatCommand
{
    /// <summary>Lines and UTF-8 bytes of a part; a message holds 2048 bytes.</summary>
    const int MostLines = 15;
    const int MostBytes = 1700;

    public string Name => "digest.open";
    public Roles Audience => DigestReaders.Audience;
    public string Example => "明细 3";
    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var number = words.Number("figure") ?? 0;
        if (await session.DigestLog.ReadingAsync(request.Sender.Person.Id, cancellationToken) is not { Figures.Count: > 0 } reading)
            return Reply.Refused("nothing_read", DetailWords.NothingRead);
        if (number < 1 || number > reading.Figures.Count)
            return Reply.Refused("no_such_figure", DetailWords.NoSuchFigure(number, reading.Figures.Count));
        var figure = reading.Figures[number - 1];
        if (!DigestReaders.MayRead(figure.Scope, request) || !Period.TryParse(figure.Period, out var period))
            return Reply.Refused("not_yours", DetailWords.NotYours);
        var skip = words.Has("more") && reading.Opened == number ? reading.Shown : 0;
        var opened = await new FigureOpening(desk, clock, request.Roster, session).ReadAsync(period, figure, skip, MostLines, cancellationToken);
        var lines = Fitting(opened.Lines);
        var shown = skip + lines.Count;
        await session.DigestLog.KeepReadingAsync(reading with { Opened = number, Shown = shown }, cancellationToken);
        return new Reply(DetailWords.Say(number, period, opened, lines, skip));
    }

    static List<string> Fitting(IReadOnlyList<string> lines)
    {
        var (fitting, bytes) = (new List<string>(), 0);
        foreach (var line in lines.Take(MostLines))
        {
            bytes += Encoding.UTF8.GetByteCount(line) + 1;
            if (bytes > MostBytes && fitting.Count > 0)
                break;
            fitting.Add(line);
        }
        return fitting;
    }

    [GeneratedRegex("^(?:看|查看|打开)?明细[ :]*第?(?<figure>[0-9]{1,6}|[零一二两三四五六七八九十]{1,4})(?:项|条|号)?(?<more>[ ,]*(?:更多|下一页|还有))?$")]
    private static partial Regex Words();
}

/// <summary>The words around what stands behind a figure.</summary>
internal static class DetailWords
{
    public const string NothingRead = "还没有您读过的简报。请先回「汇总」，再回「明细 1」看第1项。";
    public const string NotYours = "这份简报现在不归您看，没有打开。回「汇总」看您的。";

    public static string NoSuchFigure(int number, int most) => $"您最近读的简报没有第{number}项（共{most}项）。请回「明细 1」到「明细 {most}」，或重新回「汇总」。";

    public static string Say(int number, Period period, OpenedFigure opened, IReadOnlyList<string> lines, int skip)
    {
        if (opened.Total == 0)
            return $"明细 {number}（{period.Name}）：现在没有了，台账后来有改动。";
        if (lines.Count == 0)
            return $"明细 {number}（{period.Name}）共{opened.Total}条，都看完了。";
        var rest = opened.Total - skip - lines.Count;
        return $"明细 {number}（{period.Name}）共{opened.Total}条{(opened.Note.Length > 0 ? $"，{opened.Note}" : "")}\n{string.Join('\n', lines)}{(rest > 0 ? $"\n还有{rest}条，回「明细 {number} 更多」" : "")}";
    }

    public static string Changed(int before) => $"读简报时是{before}，后来有改动";

    public static string Day(DateOnly day, DateOnly today) => day.Year == today.Year ? $"{day:M月d日}" : $"{day:yyyy年M月d日}";
}
