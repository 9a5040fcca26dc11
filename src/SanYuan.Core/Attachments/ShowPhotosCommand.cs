using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;

namespace SanYuan.Core.Attachments;

/// <summary>「照片要求」: everybody may read whether photos are asked for, since when, and why.</summary>
public sealed partial class ShowPhotosCommand : IChatCommand
{
    public string Name => "photos.show";

    public Roles Audience => IChatCommand.AnyRole;

    public string Example => "照片要求";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken) =>
        new(PhotoWords.State(await PhotoRequirement.CurrentAsync(session, cancellationToken), request.Moment.Offset));

    [GeneratedRegex("^(看|查看)?照片要求$")]
    private static partial Regex Words();
}
