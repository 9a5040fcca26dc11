namespace SanYuan.Core.Primitives;

/// <summary>A person of the roster; the database's own key, never shown. People are shown by name and code.</summary>
public readonly record struct PersonId(long Value);

/// <summary>A unit of the roster; the database's own key. Units are shown by name and code.</summary>
public readonly record struct UnitId(long Value);

/// <summary>A ledger entry; its value is also the number people see and write (「#12」).</summary>
public readonly record struct ActivityId(long Value)
{
    public override string ToString() => $"#{Value}";
}

/// <summary>A meeting; its value is also the number people answer by (「参加 12」).</summary>
public readonly record struct MeetingId(long Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
