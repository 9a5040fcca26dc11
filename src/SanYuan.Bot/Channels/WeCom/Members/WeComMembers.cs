using SanYuan.Bot.Channels.WeCom.Sending;
using SanYuan.Core.Messaging;

namespace SanYuan.Bot.Channels.WeCom.Members;

/// <summary>Asks the platform whose a sign-in's code is (auth/getuserinfo, document 91023).</summary>
internal sealed class WeComMembers(WeComCaller caller, ILogger<WeComMembers> log)
{
    public async Task<WeComMember> WhoAsync(string code, CancellationToken cancellationToken)
    {
        var call = await caller.CallAsync(
            token => new HttpRequestMessage(HttpMethod.Get, $"cgi-bin/auth/getuserinfo?access_token={Uri.EscapeDataString(token.Value)}&code={Uri.EscapeDataString(code)}"),
            cancellationToken);
        var member = Judge(call);
        if (member.Fault is WeComMemberFault.Settings or WeComMemberFault.Away)
            log.MemberUnknown(member.Fault, call.Failure?.Detail ?? $"errcode {call.Answer?.Code}");
        return member;
    }

    static WeComMember Judge(WeComCall call) => call switch
    {
        { Answer: { Code: WeComErrors.Ok } answer } => WeComUserId.Normalise(answer.UserId ?? "") is { Length: > 0 } user
            ? new WeComMember(user, WeComMemberFault.None)
            : Faulty(WeComMemberFault.Outsider),
        { Answer: { Code: var code } } when WeComErrors.IsSignInCodeRefused(code) => Faulty(WeComMemberFault.CodeRefused),
        { Answer: { Code: var code } } => Faulty(OfCategory(WeComErrors.OfToken(code).Category)),
        _ => Faulty(OfCategory(call.Failure?.Category ?? SendCategory.Unknown)),
    };

    static WeComMemberFault OfCategory(SendCategory category) => category == SendCategory.Alert ? WeComMemberFault.Settings : WeComMemberFault.Away;

    static WeComMember Faulty(WeComMemberFault fault) => new(null, fault);
}
