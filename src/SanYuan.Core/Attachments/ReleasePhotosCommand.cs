using System.Text.RegularExpressions;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Messaging.Commands;
using SanYuan.Core.Roster;
using SanYuan.Core.Settings;

namespace SanYuan.Core.Attachments;

/// <summary>「不再要求照片」: photos are the reporter's choice again.</summary>
public sealed partial class ReleasePhotosCommand : IChatCommand
{
    public string Name => "photos.release";

    public Roles Audience => Roles.Office;

    public string Example => "不再要求照片";

    public Regex Form => Words();

    public async Task<Reply?> HandleAsync(CommandWords words, Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        if (await PhotoRequirement.CurrentAsync(session, cancellationToken) is not { Value: PhotoRequirement.On })
            return Reply.Refused("off_already", PhotoWords.OffAlready);
        var reason = words.Has("reason") ? words.Verbatim("reason") : null;
        await session.Settings.SetAsync(new OfficeSetting(SettingNames.PhotosRequired, PhotoRequirement.Off, reason, request.AsChange()), cancellationToken);
        return new Reply(PhotoWords.Off);
    }

    [GeneratedRegex("^不再要求(附)?照片(了)?([:,;\\s]+(原因(是|[:,])?\\s*)?(?<reason>.+))?$", RegexOptions.Singleline)]
    private static partial Regex Words();
}
