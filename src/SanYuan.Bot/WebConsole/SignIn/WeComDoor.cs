using Microsoft.Extensions.Options;
using SanYuan.Bot.Channels.WeCom;
using SanYuan.Bot.Channels.WeCom.Members;
using SanYuan.Bot.Hosting;
using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole.SignIn;

/// <summary>Coming in by WeCom: inside it at once (document 91022), outside by the code it shows to be scanned (document 98152).</summary>
internal sealed class WeComDoor(IServiceProvider services, IOptions<CountySettings> county, SignInDesk desk, CurrentRoster roster, CountyClock clock)
{
    public const string StartPath = "/signin/wecom";
    public const string BackPath = "/signin/wecom/back";

    readonly WeComMembers? _members = services.GetService<WeComMembers>();

    /// <summary>With WeCom's settings, and an address it can bring people back to.</summary>
    public bool IsOn => _members is not null && !string.IsNullOrWhiteSpace(county.Value.PublicUrl);

    /// <summary>Where WeCom asks the member whether they mean it.</summary>
    public string Address(string state, bool isInside)
    {
        var app = services.GetRequiredService<IOptions<WeComOptions>>().Value;
        var (corp, back) = (Uri.EscapeDataString(app.CorpId), Uri.EscapeDataString(county.Value.PublicUrl!.TrimEnd('/') + BackPath));
        return isInside
            ? $"https://open.weixin.qq.com/connect/oauth2/authorize?appid={corp}&redirect_uri={back}&response_type=code&scope=snsapi_base&state={state}&agentid={app.AgentId}#wechat_redirect"
            : $"https://login.work.weixin.qq.com/wwlogin/sso/login?login_type=CorpApp&appid={corp}&agentid={app.AgentId}&redirect_uri={back}&state={state}";
    }

    /// <summary>The code stands for a member, the member's account for a person of the roster.</summary>
    /// <returns>The new session's secret, or why there is none.</returns>
    public async Task<(string? Secret, SignInFault Fault)> EnterAsync(string code, CancellationToken cancellationToken)
    {
        var member = await _members!.WhoAsync(code, cancellationToken);
        if (member.UserId is not { } user)
            return (null, Of(member.Fault));
        var snapshot = roster.View.Snapshot;
        var person = snapshot.PersonByAccount(new ChannelAccount(ChannelNames.WeCom, user));
        if (person is not null && snapshot.RolesOf(person.Id, clock.Today) != Roles.None)
            return (await desk.ByPersonAsync(person.Id, "wecom", user, cancellationToken), SignInFault.None);
        var fault = person is null ? SignInFault.Stranger : SignInFault.NoRole;
        await desk.RefuseAsync(person?.Id, Code<SignInFault>.Of(fault), user, cancellationToken);
        return (null, fault);
    }

    static SignInFault Of(WeComMemberFault fault) => fault switch
    {
        WeComMemberFault.CodeRefused => SignInFault.Expired,
        WeComMemberFault.Outsider => SignInFault.Outsider,
        WeComMemberFault.Settings => SignInFault.Settings,
        _ => SignInFault.Away,
    };
}
