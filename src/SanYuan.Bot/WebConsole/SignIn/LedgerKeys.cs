using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using SanYuan.Core.Ledger;
using SanYuan.Core.Primitives;

namespace SanYuan.Bot.WebConsole.SignIn;

/// <summary>The framework's keys in our database. It asks for them without a task, at the start and about once a day.</summary>
internal sealed class LedgerKeys(ILedger ledger, CountyClock clock) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. ledger.ReadAsync((session, token) => session.Keys.AllAsync(token), CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => ledger.WriteAsync(
        async (session, token) =>
        {
            await session.Keys.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), clock.Now, token);
            return true;
        },
        CancellationToken.None).GetAwaiter().GetResult();
}
