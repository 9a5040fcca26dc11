using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace SanYuan.Architecture.Tests;

/// <summary>Three rooms and a door: Core decides, Storage remembers, Bot speaks to the world.</summary>
public sealed class HouseTests
{
    static readonly System.Reflection.Assembly Core = typeof(SanYuan.Core.Ledger.ILedger).Assembly;
    static readonly System.Reflection.Assembly Storage = typeof(SanYuan.Storage.Engine.SqliteLedger).Assembly;
    static readonly System.Reflection.Assembly Bot = typeof(Program).Assembly;

    static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader()
        .LoadAssemblies(Core, Storage, Bot, typeof(Dapper.SqlMapper).Assembly, typeof(Microsoft.Bot.Builder.IBot).Assembly, typeof(Microsoft.Bot.Schema.Activity).Assembly, typeof(Quartz.IJob).Assembly)
        .Build();

    static GivenTypesConjunctionWithDescription In(string space) => Types().That().ResideInNamespaceMatching($@"^{space.Replace(".", "\\.", StringComparison.Ordinal)}(\..*)?$").As(space);

    [Fact]
    public void Core_references_the_base_library_and_logging_abstractions_only() =>
        Assert.All(
            Core.GetReferencedAssemblies(),
            name => Assert.True(name.Name!.StartsWith("System", StringComparison.Ordinal) || name.Name == "Microsoft.Extensions.Logging.Abstractions", name.Name));

    [Fact]
    public void Storage_knows_nothing_of_the_host() =>
        Assert.DoesNotContain(Storage.GetReferencedAssemblies(), name => name.Name!.StartsWith("SanYuan.Bot", StringComparison.Ordinal) || name.Name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Fact]
    public void Dapper_lives_in_storage_only() =>
        Assert.DoesNotContain(Bot.GetReferencedAssemblies().Concat(Core.GetReferencedAssemblies()), name => name.Name == "Dapper");

    [Fact]
    public void Bot_Builder_appears_in_turns_and_channels_only() =>
        Types().That().ResideInAssembly(Bot)
            .And().DoNotResideInNamespaceMatching(@"^SanYuan\.Bot\.(Turns|Channels)(\..*)?$")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Microsoft\.Bot(\..*)?$"))
            .Check(House);

    [Fact]
    public void Quartz_appears_in_jobs_only() =>
        Types().That().ResideInAssembly(Bot)
            .And().DoNotResideInNamespaceMatching(@"^SanYuan\.Bot\.Jobs(\..*)?$")
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Quartz(\..*)?$"))
            .Check(House);

    [Fact]
    public void Understanding_needs_no_database_and_no_conversation() =>
        Types().That().Are(In("SanYuan.Core.Understanding"))
            .Should().NotDependOnAny(In("SanYuan.Core.Ledger")).AndShould().NotDependOnAny(In("SanYuan.Core.Messaging"))
            .Check(House);

    [Fact]
    public void No_channel_knows_another() =>
        Types().That().Are(In("SanYuan.Bot.Channels.WeCom")).Should().NotDependOnAny(In("SanYuan.Bot.Channels.WebChat"))
            .AndShould().NotDependOnAny(In("SanYuan.Bot.Delivery"))
            .Check(House);

    [Fact]
    public void An_interface_exists_only_where_the_core_needs_the_outside_or_several_do_the_same()
    {
        var lonely = from type in Core.GetTypes().Concat(Storage.GetTypes()).Concat(Bot.GetTypes())
                     where type.IsInterface && type.Namespace!.StartsWith("SanYuan", StringComparison.Ordinal)
                     let isPort = type.Assembly == Core && Storage.GetTypes().Concat(Bot.GetTypes()).Any(type.IsAssignableFrom)
                     let implementations = Core.GetTypes().Concat(Storage.GetTypes()).Concat(Bot.GetTypes()).Count(other => other.IsClass && (type.IsAssignableFrom(other) || Implements(other, type)))
                     where !isPort && implementations < 2
                     select type.FullName;
        Assert.Empty(lonely);
    }

    static bool Implements(System.Type type, System.Type contract) =>
        type.GetInterfaces().Any(one => one.IsGenericType && contract.IsGenericTypeDefinition && one.GetGenericTypeDefinition() == contract);
}
