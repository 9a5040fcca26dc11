using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Xml;

namespace SanYuan.Bot.Channels.WeCom.Callbacks;

/// <summary>The platform's XML: one level of named values. DTDs, entities and anything outside the document are refused.</summary>
internal static class WeComXml
{
    static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = CallbackBody.Limit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    static readonly SearchValues<char> NotXml =
        SearchValues.Create([.. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\n', '\r']), '\ufffe', '\uffff']);

    public static bool TryRead(Stream xml, [NotNullWhen(true)] out Dictionary<string, string>? fields)
    {
        using var reader = XmlReader.Create(xml, Settings);
        return TryRead(reader, out fields);
    }

    /// <remarks>People paste control characters, which XML forbids: they are replaced, so that the message is not lost.</remarks>
    public static bool TryRead(string xml, [NotNullWhen(true)] out Dictionary<string, string>? fields)
    {
        using var reader = XmlReader.Create(new StringReader(Clean(xml)), Settings);
        return TryRead(reader, out fields);
    }

    public static StringBuilder AppendCData(this StringBuilder xml, string name, string value) =>
        // The mark that ends a section is split over two of them; everything else may stand as it is.
        xml.Append('<').Append(name).Append("><![CDATA[")
            .Append(Clean(value).Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal))
            .Append("]]></").Append(name).Append('>');

    static bool TryRead(XmlReader reader, [NotNullWhen(true)] out Dictionary<string, string>? fields)
    {
        fields = [];
        var name = "";
        try
        {
            while (reader.Read())
                if (reader is { NodeType: XmlNodeType.Element, Depth: 1 })
                    name = reader.LocalName;
                else if (reader is { HasValue: true, Depth: 2 })
                    fields[name] = fields.GetValueOrDefault(name) + reader.Value;
            return true;
        }
        catch (XmlException)
        {
            fields = null;
            return false;
        }
    }

    static string Clean(string text) => text.AsSpan().ContainsAny(NotXml)
        ? string.Create(text.Length, text, (characters, original) => original.AsSpan().ReplaceAny(characters, NotXml, '\ufffd'))
        : text;
}
