using SanYuan.Core.Messaging;

namespace SanYuan.Core.Roster.Import;

/// <summary>An account speaks for one person: two owners would put words into the wrong mouth.</summary>
static class AccountCheck
{
    public static void Run(IReadOnlyList<Placed<PersonDraft>> people, RosterSnapshot stored, RosterFindings findings)
    {
        var inFile = people.Select(person => person.Value.Code).ToHashSet(RosterCodes.Comparer);
        var owners = new Dictionary<ChannelAccount, string>();
        foreach (var person in stored.People.Where(person => !inFile.Contains(person.Code)))
            foreach (var account in person.Accounts)
                owners[Key(account)] = $"已有的 {person.Name}（{person.Code}）";

        foreach (var person in people)
            foreach (var account in person.Value.Accounts)
                if (!owners.TryAdd(Key(account), $"第{person.Row}行 {person.Value.Name}"))
                    findings.Error(RosterSheets.People.Name, person.Row, Column(account),
                        $"{CellText.Quote(account.Account)} 已经是{owners[Key(account)]} 的账号，一个账号只能属于一个人");
    }

    // Without regard to case on every platform: an engine's collation may not tell "Li" from "li".
    static ChannelAccount Key(ChannelAccount account) => account with { Account = account.Account.ToLowerInvariant() };

    static string Column(ChannelAccount account) => ChatPlatforms.Of(account.Channel)?.Column ?? "编码";
}
