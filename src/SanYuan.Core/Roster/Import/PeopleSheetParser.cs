using SanYuan.Core.Messaging;

namespace SanYuan.Core.Roster.Import;

sealed class PeopleSheetParser(RosterWorld world, RosterFindings findings) : SheetParser<PersonDraft>(RosterSheets.People, findings)
{
    readonly CodeColumn _codes = new("编码");

    protected override PersonDraft? Read(RowCells cells)
    {
        var code = _codes.Read(cells);
        var name = cells.Required("姓名", RosterLimits.Name);
        var spelled = code is null ? null : world.AddPerson(code);
        var stored = spelled is null ? null : world.Stored.PersonByCode(spelled)?.ToDraft();
        var draft = Fill(cells, stored ?? new PersonDraft(spelled ?? "", ""));
        return spelled is null || name is null ? null : draft with { Name = name };
    }

    PersonDraft Fill(RowCells cells, PersonDraft start)
    {
        var identities = cells.Or("身份", start.Identities, column => Identities(cells, column));
        var responsible = cells.Or("负责单位编码", start.ResponsibleUnitCodes, column => cells.List(column, RosterLimits.Code));
        if (identities.HasFlag(Roles.Liaison) && responsible.Count == 0)
            cells.Error("负责单位编码", "联络员要填负责哪个单位，请填单位的编码，有几个用；隔开");

        return start with
        {
            Identities = identities,
            WorkUnitCode = cells.Or("单位编码", start.WorkUnitCode, column => Unit(cells, column, cells.Code(column, required: false))),
            ResponsibleUnitCodes = [.. responsible.Select(code => Unit(cells, "负责单位编码", code)).OfType<string>().Distinct()],
            Accounts = Accounts(cells, start.Accounts),
            Phone = cells.Or("手机", start.Phone, column => Phone(cells, column)),
            IsRetiredFromPost = cells.Or("改非", start.IsRetiredFromPost, column => cells.YesNo(column) ?? false),
        };
    }

    string? Unit(RowCells cells, string column, string? code) => code is null ? null : world.Unit(cells, column, code)?.Code;

    static Roles Identities(RowCells cells, string column)
    {
        var identities = Roles.None;
        foreach (var word in cells.List(column, RosterLimits.Text))
        {
            if (RosterWords.Identities.TryGetValue(word, out var role))
                identities |= role;
            else
                cells.Error(column, $"{CellText.Quote(word)} 不认识，请填 {RosterWords.Choice(RosterWords.Identities.Keys)}，有几个用；隔开");
        }

        return identities;
    }

    // A channel without a column keeps its stored account: the web chat has none, and a file may leave a platform out.
    static IReadOnlyList<ChannelAccount> Accounts(RowCells cells, IReadOnlyList<ChannelAccount> stored) =>
    [
        .. ChatPlatforms.All
            .Select(platform => cells.Or(platform.Column, Stored(stored, platform.Channel), column => cells.Account(column, platform.Channel)))
            .OfType<ChannelAccount>(),
        .. stored.Where(account => ChatPlatforms.Of(account.Channel) is null),
    ];

    static ChannelAccount? Stored(IReadOnlyList<ChannelAccount> stored, string channel) =>
        stored.Where(account => account.Channel == channel).Select(account => (ChannelAccount?)account).FirstOrDefault();

    // Written as 138 0000 1111, 138-0000-1111 or with +86 in front, it is the same number.
    static string? Phone(RowCells cells, string column)
    {
        if (cells.Text(column, RosterLimits.Text) is not { } text)
            return null;
        var digits = text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        if (digits.StartsWith("+86", StringComparison.Ordinal))
            digits = digits[3..];
        if (digits.Length == 11 && digits.All(char.IsAsciiDigit))
            return digits;
        cells.Error(column, $"{CellText.Quote(text)} 不是手机号，请填11位数字，或空着");
        return null;
    }
}
