using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using SanYuan.Storage.Engine;

namespace SanYuan.SqlServer.Tests;

/// <summary>Every literal of the stores' code that is a piece of SQL, read from the compiled methods.</summary>
internal static partial class StoreLiterals
{
    static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The engines' own words stand in one folder, and go to their engine alone.</summary>
    public static IEnumerable<(string Where, string Text)> Read() =>
        from type in typeof(Db).Assembly.GetTypes()
        where type.Namespace?.StartsWith("SanYuan.Storage.", StringComparison.Ordinal) == true && !type.Namespace.StartsWith(typeof(Db).Namespace!, StringComparison.Ordinal)
        from method in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).OfType<MethodBase>()
        from text in Literals(method)
        where Speech().IsMatch(text)
        select ($"{type.FullName}.{method.Name}", text);

    static IEnumerable<string> Literals(MethodBase method)
    {
        var body = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var place = 0; place < body.Length;)
        {
            var code = body[place] == 0xFE ? Codes[(short)(0xFE00 | body[place + 1])] : Codes[body[place]];
            place += code.Size;
            if (code.OperandType == OperandType.InlineString)
                yield return method.Module.ResolveString(BitConverter.ToInt32(body, place));
            place += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, place)),
                _ => 4,
            };
        }
    }

    /// <summary>In capitals these words stand in SQL alone.</summary>
    [GeneratedRegex(@"\b(SELECT|INSERT|UPDATE|DELETE|FROM|JOIN|WHERE|AND|OR|IN|BETWEEN|IS NULL|ORDER BY|GROUP BY|DESC|ASC)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Speech();
}
