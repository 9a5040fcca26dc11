using SanYuan.Core.Roster;

namespace SanYuan.Core.Appointments;

/// <summary>聘书: the letter of one appointment.</summary>
/// <param name="Appointment">The appointment's number.</param>
public sealed record Letter(int Appointment, LetterNumber Number, DateOnly IssuedOn);

public interface ILetterStore
{
    Task<Letter?> FindAsync(int appointment, CancellationToken cancellationToken);

    /// <summary>Takes the next number of the year in this transaction; the letter there is, when it was issued before.</summary>
    Task<Letter> IssueAsync(int appointment, DateOnly on, CancellationToken cancellationToken);
}
