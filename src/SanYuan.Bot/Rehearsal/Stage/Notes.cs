namespace SanYuan.Bot.Rehearsal.Stage;

/// <summary>What the ledger does not tell: how often the players did something, and what they must find in it at the end.</summary>
internal sealed class Notes
{
    /// <summary>Messages said by people, photos and taps included; one delivered twice counts once.</summary>
    public int Said { get; set; }

    /// <summary>Messages that the platform delivered twice.</summary>
    public int Redelivered { get; set; }

    /// <summary>Delivered twice and answered otherwise the second time; never, if the service is right.</summary>
    public int AnsweredOtherwise { get; set; }

    /// <summary>Reports told.</summary>
    public int Reports { get; set; }

    /// <summary>Of these, those that were entered at the first sentence.</summary>
    public int AtOnce { get; set; }

    /// <summary>Entries made of the answer to what was found at a meeting.</summary>
    public int FollowUps { get; set; }

    /// <summary>What happened and nobody told.</summary>
    public int Forgotten { get; set; }

    /// <summary>Numbers of the entries that replies spoke of as recorded; each must stand in the ledger.</summary>
    public HashSet<long> Entries { get; } = [];

    /// <summary>A reply that spoke of an entry as new that another reply had told of already; never, if the service is right.</summary>
    public int EnteredTwice { get; set; }
}
