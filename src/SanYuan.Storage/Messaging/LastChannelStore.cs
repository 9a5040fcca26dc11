using SanYuan.Core.Messaging;
using SanYuan.Core.Primitives;
using SanYuan.Storage.Engine;

namespace SanYuan.Storage.Messaging;

internal sealed class LastChannelStore(Db db) : ILastChannelStore
{
    public async Task SpokeAsync(PersonId person, string channel, CancellationToken cancellationToken)
    {
        var known = await db.FirstAsync<Row>("SELECT person_id AS Person, channel FROM last_channels WHERE person_id = @person", new { person }, cancellationToken);
        if (known is null)
            await db.ExecuteAsync("INSERT INTO last_channels (person_id, channel) VALUES (@person, @channel)", new { person, channel }, cancellationToken);
        else if (known.Channel != channel)
            await db.ExecuteAsync("UPDATE last_channels SET channel = @channel WHERE person_id = @person", new { person, channel }, cancellationToken);
    }

    public async Task<IReadOnlyDictionary<PersonId, string>> OfAsync(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        var rows = await db.ListAsync<Row>(
            $"SELECT person_id AS Person, channel FROM last_channels WHERE person_id IN {Sql.Ids}",
            new { ids = JsonLists.Ids(people.Select(person => person.Value)) }, cancellationToken);
        return rows.ToDictionary(row => row.Person, row => row.Channel);
    }

    sealed class Row
    {
        public PersonId Person { get; init; }
        public required string Channel { get; init; }
    }
}
