using SanYuan.Bot.Media;
using SanYuan.Core.Attachments;
using SanYuan.Core.Messaging;
using SanYuan.Storage.Attachments;

namespace SanYuan.Bot.Tests.County;

/// <summary>The content of attachments comes into our folder, or people hear that it did not.</summary>
public sealed class MediaTests
{
    const string Report = "今天上午参加县疾控中心支部主题党日，15名党员参加";

    static readonly MediaAnswer Busy = new(MediaOutcome.Later, "errcode 45033");
    static readonly MediaAnswer Gone = new(MediaOutcome.Gone, "errcode 40007");

    static CancellationToken Token => TestContext.Current.CancellationToken;

    static async Task<TestCounty> WithPhotoAsync(AttachmentKind kind = AttachmentKind.Photo)
    {
        var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, Report);
        await county.SendAsync(TestRoster.Envoy, kind);
        return county;
    }

    static async Task<AttachmentEntry> OnlyAsync(TestCounty county) => Assert.Single(await county.AttachedAsync(1));

    [Fact]
    public async Task A_photo_is_fetched_once_and_lies_under_its_hash()
    {
        await using var county = await WithPhotoAsync();
        Assert.Equal(MediaState.WaitingForMedia, (await OnlyAsync(county)).State);
        await county.FetchAsync();
        var photo = await OnlyAsync(county);
        Assert.Equal((MediaState.Stored, "image/jpeg", TestMedia.Jpeg.Length), (photo.State, photo.Media!.ContentType, photo.Media.Size));
        Assert.Equal(TestMedia.Jpeg, await File.ReadAllBytesAsync(county.Get<MediaFiles>().PathOf(photo.Media.Hash), Token));
        county.Time.Advance(TimeSpan.FromDays(4));
        await county.FetchAsync();
        Assert.Equal(["media-2"], county.Media.Asked);
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task A_place_and_a_link_have_nothing_to_fetch()
    {
        await using var county = await WithPhotoAsync(AttachmentKind.Location);
        await county.SendAsync(TestRoster.Envoy, AttachmentKind.Link);
        await county.FetchAsync();
        Assert.All(await county.AttachedAsync(1), one => Assert.Equal((MediaState.Stored, null), (one.State, one.Media)));
        Assert.Empty(county.Media.Asked);
    }

    [Fact]
    public async Task A_busy_platform_is_asked_later_and_later()
    {
        await using var county = await WithPhotoAsync();
        county.Media.Failure = Busy;
        var waits = new List<double>();
        for (var round = 0; round < 8; round++)
        {
            await county.FetchAsync();
            var wait = (await OnlyAsync(county)).NextAttemptAt!.Value - county.Time.GetUtcNow();
            waits.Add(wait.TotalSeconds);
            county.Time.Advance(wait);
        }
        Assert.Equal([10, 30, 90, 270, 810, 2430, 3600, 3600], waits);
        county.Media.Failure = null;
        await county.FetchAsync();
        Assert.Equal((MediaState.Stored, 9), ((await OnlyAsync(county)).State, county.Media.Asked.Count));
    }

    [Fact]
    public async Task After_three_days_it_is_given_up_and_the_sender_and_the_office_are_told_once()
    {
        await using var county = await WithPhotoAsync();
        await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo);
        county.Media.Failure = Busy;
        for (var hour = 0; hour < 80; hour++)
        {
            await county.FetchAsync();
            county.Time.Advance(TimeSpan.FromHours(1));
        }
        Assert.All(await county.AttachedAsync(1), one => Assert.Equal((MediaState.Expired, "errcode 45033"), (one.State, one.Error)));
        // It is Saturday evening.
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
        county.Time.Advance(TimeSpan.FromHours(36));
        Assert.Equal(
            ["您10月16日 12:00发来的照片（附在 #1）没能全部取到，企业微信只保留三天，现在已经取不到了。需要的话请重新发一次。"],
            await county.ReceivedAsync(TestRoster.Envoy));
        Assert.Equal(["王建国10月16日 12:00发来的照片（附在 #1）没能从企业微信全部取到，已请本人重发。"], await county.ReceivedAsync(TestRoster.Office));
        Assert.InRange(county.Media.Asked.Count, 2 * 72, 2 * 80);
    }

    [Fact]
    public async Task What_the_platform_no_longer_has_is_not_asked_for_again()
    {
        await using var county = await WithPhotoAsync();
        county.Media.Failure = Gone;
        await county.FetchAsync();
        Assert.Equal(MediaState.Expired, (await OnlyAsync(county)).State);
        Assert.Single(await county.ReceivedAsync(TestRoster.Envoy));
        county.Time.Advance(TimeSpan.FromDays(1));
        await county.FetchAsync();
        Assert.Single(county.Media.Asked);
    }

    [Fact]
    public async Task At_night_nobody_is_told_before_the_morning()
    {
        await using var county = await WithPhotoAsync();
        county.Media.Failure = Gone;
        county.Time.Advance(TimeSpan.FromHours(11));
        await county.FetchAsync();
        Assert.Empty(await county.ReceivedAsync(TestRoster.Envoy));
        county.Time.Advance(TimeSpan.FromHours(8.5));
        Assert.Single(await county.ReceivedAsync(TestRoster.Envoy));
    }

    [Fact]
    public async Task A_page_that_calls_itself_a_photo_is_kept_out_and_its_sender_hears_what_is_taken()
    {
        await using var county = await WithPhotoAsync();
        county.Media.Content = [.. "<html><script>alert(1)</script></html>"u8];
        await county.FetchAsync();
        var photo = await OnlyAsync(county);
        Assert.Equal((MediaState.Refused, null, "unknown content"), (photo.State, photo.Media, photo.Error));
        Assert.Contains("打不开或不是能收的格式，没有保存。", Assert.Single(await county.ReceivedAsync(TestRoster.Envoy)), StringComparison.Ordinal);
        Assert.Empty(county.Files());
    }

    [Fact]
    public async Task What_is_too_large_is_kept_out_and_its_sender_hears_how_large_it_may_be()
    {
        await using var county = await WithPhotoAsync();
        county.Media.Failure = new MediaAnswer(MediaOutcome.TooLarge, "content");
        await county.FetchAsync();
        Assert.Contains("超过20MB，没有保存。", Assert.Single(await county.ReceivedAsync(TestRoster.Envoy)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_picture_sent_twice_lies_there_once()
    {
        await using var county = await WithPhotoAsync();
        await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo);
        await county.FetchAsync();
        Assert.Single((await county.AttachedAsync(1)).Select(one => one.Media!.Hash).Distinct());
        Assert.Single(county.Files());
    }

    [Fact]
    public async Task A_crash_between_file_and_row_fetches_again_to_the_same_place()
    {
        await using var county = await WithPhotoAsync();
        await county.Get<MediaFetch>().FetchAsync((await OnlyAsync(county)).Draft, Token);
        Assert.Equal((MediaState.WaitingForMedia, 1), ((await OnlyAsync(county)).State, county.Files().Count));
        await county.FetchAsync();
        Assert.Equal((MediaState.Stored, 1), ((await OnlyAsync(county)).State, county.Files().Count));
    }

    [Fact]
    public async Task A_fetch_that_ends_in_no_answer_comes_up_again_behind_the_others()
    {
        await using var county = await WithPhotoAsync();
        county.Media.Fault = new InvalidOperationException("a fault of ours");
        await Assert.ThrowsAsync<InvalidOperationException>(county.FetchAsync);
        county.Media.Fault = null;
        await county.SendAsync(TestRoster.Envoy, AttachmentKind.Photo);
        await county.FetchAsync();
        Assert.Equal([MediaState.WaitingForMedia, MediaState.Stored], (await county.AttachedAsync(1)).Select(one => one.State));
        county.Time.Advance(TimeSpan.FromMinutes(5));
        await county.FetchAsync();
        Assert.All(await county.AttachedAsync(1), one => Assert.Equal(MediaState.Stored, one.State));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_loses_nothing()
    {
        await using var county = await WithPhotoAsync();
        await File.WriteAllTextAsync(county.MediaFolder, "in the way", Token);
        await county.FetchAsync();
        Assert.Equal((MediaState.WaitingForMedia, "media folder"), ((await OnlyAsync(county)).State, (await OnlyAsync(county)).Error));
        File.Delete(county.MediaFolder);
        county.Time.Advance(TimeSpan.FromSeconds(10));
        await county.FetchAsync();
        Assert.Equal(MediaState.Stored, (await OnlyAsync(county)).State);
    }

    [Fact]
    public async Task A_photo_whose_first_handling_failed_is_attached_when_it_is_tried_again()
    {
        await using var county = await TestCounty.OpenAsync();
        await county.SayAsync(TestRoster.Envoy, Report);
        var photo = new InboundMessage(ChannelNames.WeCom, "kept", TestRoster.Envoy, InboundKind.Attachment, "", county.Time.GetUtcNow())
        {
            Attachment = new Attachment(AttachmentKind.Photo, "media-kept"),
        };
        await county.WriteAsync(async (session, token) =>
        {
            await session.Inbox.AddAsync(new InboxEntry(0, photo, null, InboxStatus.Pending, "", county.Time.GetUtcNow()) { Attempts = 1, NextAttemptAt = county.Time.GetUtcNow() }, token);
            return true;
        });
        await county.Get<Retries>().RunAsync(Token);
        Assert.Equal("media-kept", (await OnlyAsync(county)).Draft.Content.MediaId);
        Assert.Equal(["照片已附到 #1"], await county.ReceivedAsync(TestRoster.Envoy));
    }
}
