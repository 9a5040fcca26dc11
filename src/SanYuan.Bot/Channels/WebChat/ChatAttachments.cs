using System.Net.Mime;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Bot.Schema;
using SanYuan.Bot.Turns;
using SanYuan.Core.Attachments;
using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.Channels.WebChat;

/// <summary>What the chat page sends beside words: a message like any other, with its content left in the spool for the media pump.</summary>
internal sealed class ChatAttachments(TurnAdapter turns, SpoolFolder spool, ILedger ledger, CurrentRoster roster, CountyClock clock)
{
    const double MaxLatitude = 90, MaxLongitude = 180;

    /// <summary>The content is the body, as <c>application/octet-stream</c>: a type that no page of another site can send unasked.</summary>
    public async Task<Results<Ok<ChatReply>, ProblemHttpResult>> UploadAsync(ChatUpload upload, HttpRequest request, CancellationToken cancellationToken)
    {
        if ((Fault(upload.Id, upload.Person) ?? Fault(upload, request)) is { } fault)
            return fault.ToProblem();
        var (mediaId, refusal) = await spool.KeepAsync(request.Body, (content, isWhole) => Judge(upload, content, isWhole), cancellationToken);
        if (refusal is not null)
            return refusal.ToProblem();
        var reply = await AnswerAsync(WebChatMapper.ToActivity(upload, mediaId!, clock.Now), cancellationToken);
        // Of a message that came before, the first content counts; of a stranger's, none.
        var known = await ledger.ReadAsync((session, token) => session.Inbox.FindAsync(ChannelNames.WebChat, upload.Id!, token), cancellationToken);
        if (known?.Message.Attachment?.MediaId != mediaId)
            spool.Remove(mediaId!);
        return TypedResults.Ok(reply);
    }

    public async Task<Results<Ok<ChatReply>, ProblemHttpResult>> PlaceAsync(ChatPlace place, CancellationToken cancellationToken)
    {
        if ((Fault(place.Id, place.Person) ?? Fault(place)) is { } fault)
            return fault.ToProblem();
        return TypedResults.Ok(await AnswerAsync(WebChatMapper.ToActivity(place, clock.Now), cancellationToken));
    }

    async Task<ChatReply> AnswerAsync(Activity activity, CancellationToken cancellationToken) =>
        new(await turns.AnswerAsync(activity, cancellationToken), ChatView.Moment(clock.Now));

    Refusal? Fault(string? id, string? person)
    {
        if (ChatDesk.Fault(id) is { } fault)
            return fault;
        return roster.View.Snapshot.PersonByAccount(new Core.Roster.ChannelAccount(ChannelNames.WebChat, person ?? "")) is null
            ? new Refusal("person", "must be the web chat account of somebody in the roster.")
            : null;
    }

    static Refusal? Fault(ChatUpload upload, HttpRequest request) => upload switch
    {
        { AttachmentKind: null } => new Refusal("kind", "must be photo or voice."),
        _ when request.ContentType != MediaTypeNames.Application.Octet =>
            new Refusal("content", "must be sent as application/octet-stream.", StatusCodes.Status415UnsupportedMediaType),
        _ => request.ContentLength > MediaRules.MaxBytes ? TooLarge : null,
    };

    static Refusal? Fault(ChatPlace place) => place switch
    {
        { Latitude: null, Longitude: null } when string.IsNullOrWhiteSpace(place.Label) => new Refusal("label", "must name the place where no coordinates do."),
        { Latitude: null, Longitude: not null } or { Latitude: not null, Longitude: null } =>
            new Refusal("latitude", "and longitude must be given both or neither."),
        { Latitude: < -MaxLatitude or > MaxLatitude } => new Refusal("latitude", "must be between -90 and 90 degrees."),
        { Longitude: < -MaxLongitude or > MaxLongitude } => new Refusal("longitude", "must be between -180 and 180 degrees."),
        _ => null,
    };

    static Refusal? Judge(ChatUpload upload, Stream content, bool isWhole)
    {
        if (!isWhole)
            return TooLarge;
        if (content.Length == 0)
            return new Refusal("content", "must not be empty.");
        return MediaRules.Takes(upload.AttachmentKind!.Value, ContentTypes.Of(content)) ? null : new Refusal("content", $"must be a {upload.Kind} of a type that is taken.");
    }

    static readonly Refusal TooLarge = new("content", "must not be over 20 MB.", StatusCodes.Status413PayloadTooLarge);
}
