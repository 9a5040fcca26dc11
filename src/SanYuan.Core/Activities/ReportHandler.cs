using SanYuan.Core.Ledger;
using SanYuan.Core.Messaging;
using SanYuan.Core.Questions;
using SanYuan.Core.Roster;
using SanYuan.Core.Understanding;

namespace SanYuan.Core.Activities;

/// <summary>A sentence of an appointee becomes ledger entries (mechanism 5), one for each activity it tells of; their own or a colleague's.</summary>
public sealed class ReportHandler : IIntentHandler
{
    public IReadOnlyDictionary<Intent, Roles> Audiences { get; } = new Dictionary<Intent, Roles> { [Intent.Report] = Roles.Appointee };

    public async Task<Reply> HandleAsync(Request request, ILedgerSession session, CancellationToken cancellationToken)
    {
        var telling = new Telling(request.Sender.Person.Id, request.Message.Text, request.Source, request.Moment, request.Interpretation.Statements);
        if (request.Statement.OnBehalfOf is not { } name)
            return await Recorder.RecordOrAskAsync(telling, request, session, cancellationToken);

        return Colleagues.Find(name.Value, telling.Reporter, request.Roster, request.Today) switch
        {
            [] => new Reply(ColleagueWords.NotFound(name.Value)),
            [var one] => await Recorder.RecordOrAskAsync(telling.For(one.Id), request, session, cancellationToken),
            var several => await Recorder.AskAsync(new Question(telling, QuestionKind.Colleague, 0, [.. several.Take(QuestionWords.Most).Select(person => person.Code)]) { AskedAt = request.Moment }, request, session, cancellationToken),
        };
    }
}
