using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Meetings.Attendance;

/// <summary>「开启位置签到：原因…」: the office lets appointees sign in by place, and says why; every switch is kept.</summary>
public sealed class SignInSettingHandler : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.SignInSetting] = Roles.Office };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var reason = request.Statement.Reason?.Value;
        var isOn = request.Statement.Switch?.Value == true;
        if (isOn && reason is null)
            return new Reply(SignInWords.WhyOn);
        await session.Attendance.SwitchAsync(new LocationSignIn(isOn, reason, request.AsChange()), cancellationToken);
        return new Reply(isOn ? SignInWords.On(reason!) : SignInWords.Off);
    }
}
