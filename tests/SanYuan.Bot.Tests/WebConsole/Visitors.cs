using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using SanYuan.Bot.Tests.County;
using SanYuan.Bot.WebConsole;
using SanYuan.Bot.WebConsole.Tables;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Tests.WebConsole;

/// <summary>Somebody of a county at the console, and what a table shows them.</summary>
internal static class Visitors
{
    public static Visitor VisitorOf(this TestCounty county, string account)
    {
        var roster = county.Get<CurrentRoster>().View.Snapshot;
        var person = roster.PersonById(county.PersonOf(account))!;
        return new Visitor(person.Name, roster.RolesOf(person.Id, county.Get<CountyClock>().Today), person.Id);
    }

    /// <summary>What a table shows somebody of what an address narrows it to.</summary>
    public static async Task<TableData> ShowAsync(this TestCounty county, ITable table, string account, string query = "", int limit = 50) =>
        await table.ReadAsync(Question(county, account, query, limit), TestContext.Current.CancellationToken);

    /// <summary>The first column of it.</summary>
    public static async Task<string[]> ColumnAsync(this TestCounty county, ITable table, string account, string query = "", int column = 0) =>
        [.. (await county.ShowAsync(table, account, query)).Rows.Select(row => row[column].Text)];

    /// <summary>What it says at the filters.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ErrorsAsync(this TestCounty county, ITable table, string account, string query)
    {
        var question = Question(county, account, query, 50);
        Assert.Empty((await table.ReadAsync(question, TestContext.Current.CancellationToken)).Rows);
        return question.Errors;
    }

    static TableQuestion Question(TestCounty county, string account, string query, int limit) =>
        new(county.VisitorOf(account), new Language(IsEnglish: false), new QueryCollection(QueryHelpers.ParseQuery(query)), limit);
}
