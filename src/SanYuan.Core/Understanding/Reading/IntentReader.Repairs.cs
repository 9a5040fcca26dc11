namespace SanYuan.Core.Understanding.Reading;

/// <summary>What puts an entry right in a shape of its own, whole from its first character to its last.</summary>
internal sealed partial class IntentReader
{
    private bool IsDisown() => OnBehalf.Disowns(m.Text);

    private bool IsRepair() => Amendments.Read(m.Text).Count > 0 || Corrections.Recounted(m.Text) is not null || Corrections.Complains(m.Text);
}
