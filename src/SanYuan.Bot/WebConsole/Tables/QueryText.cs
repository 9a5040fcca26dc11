using Microsoft.AspNetCore.Http.Extensions;
using SanYuan.Bot.WebConsole.Saying;

namespace SanYuan.Bot.WebConsole.Tables;

/// <summary>Addresses that keep what a table was narrowed to.</summary>
internal static class QueryText
{
    public static string Of(string path, IQueryCollection values, string? after)
    {
        var query = new QueryBuilder();
        foreach (var (name, value) in values.Where(value => value.Key is not (TableQuestion.AfterName or SayEndpoint.SaidName) && !string.IsNullOrEmpty(value.Value)))
            query.Add(name, value.ToString());
        if (after is not null)
            query.Add(TableQuestion.AfterName, after);
        return path + query.ToQueryString();
    }
}
