using SanYuan.Core.Roster;

namespace SanYuan.Bot.WebConsole;

/// <summary>States who may use a page or address of the console; without it nobody may.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenToAttribute(Roles roles) : Attribute
{
    /// <summary>Whoever signs in.</summary>
    public const Roles Everybody = Roles.Appointee | Roles.Liaison | Roles.Office | Roles.SelectingUnit | Roles.Leader | Roles.Administrator;

    /// <summary>Who reads about the whole county.</summary>
    public const Roles County = Roles.Office | Roles.Leader | Roles.Administrator;

    /// <summary>Who works at the office.</summary>
    public const Roles Office = Roles.Office | Roles.Administrator;

    public Roles Roles { get; } = roles;
}
