namespace SanYuan.Core.Roster;

/// <summary>What a person may do. One person can hold several; the three kinds of appointee hold only while an appointment runs.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Envoy = 1,
    Instructor = 2,
    Supervisor = 4,
    Liaison = 8,
    Office = 16,
    SelectingUnit = 32,
    Leader = 64,
    Administrator = 128,

    Appointee = Envoy | Instructor | Supervisor,
}
