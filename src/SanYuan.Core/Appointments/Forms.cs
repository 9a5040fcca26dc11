namespace SanYuan.Core.Appointments;

/// <summary>Pieces of the forms of commands about appointments, in the lexicon's spelling.</summary>
internal static class Forms
{
    public const string Number = "[0-9一二两三四五六七八九十百]{1,8}";

    /// <summary>A name or code.</summary>
    public const string Name = "[^\\s,。;:()→>]{1,20}?";

    public const string Unit = "[^\\s,。;:]{1,30}?";

    public const string Role = "特派员|指导员|监督员";

    /// <summary>Words of a day, after a blank or beginning with what only a day begins with.</summary>
    public const string Day = "(?:[\\s,]+|(?=[0-9]{1,4}[年月./-]|今天|昨天))(?<day>[^由]{1,20}?)";
}
