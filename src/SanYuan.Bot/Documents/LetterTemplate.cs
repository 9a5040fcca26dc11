using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using SanYuan.Bot.Commands;

namespace SanYuan.Bot.Documents;

/// <summary>A Word document with placeholders, looked at whole before a letter is printed from it.</summary>
internal sealed class LetterTemplate
{
    const string Setting = "SanYuan:Letters:Template";

    readonly byte[] _content;

    LetterTemplate(byte[] content) => _content = content;

    /// <param name="file">Null: the one built in.</param>
    /// <exception cref="CommandException">It cannot be read, is no Word document, or lacks a placeholder.</exception>
    public static LetterTemplate Read(string? file)
    {
        var template = new LetterTemplate(string.IsNullOrWhiteSpace(file) ? DefaultLetter.Create() : ReadFile(file));
        var missing = LetterFields.Names.Except(template.Placeholders(file)).ToList();
        return missing.Count == 0 ? template
            : throw new CommandException($"The template {file} ({Setting}) lacks {string.Join("、", missing.Select(name => $"{{{{{name}}}}}"))}: put it in, or take the setting out for the letter built in.");
    }

    /// <summary>The letter with every placeholder replaced.</summary>
    public byte[] Fill(IReadOnlyDictionary<string, string> fields)
    {
        using var stream = new MemoryStream();
        stream.Write(_content);
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
            foreach (var paragraph in Paragraphs(document))
                PlaceholderText.Replace(paragraph, name => fields.GetValueOrDefault(name) is { } value ? Words.Clean(value) : null);
        return stream.ToArray();
    }

    static byte[] ReadFile(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"The template {file} ({Setting}) cannot be read: {fault.Message}");
        }
    }

    List<string> Placeholders(string? file)
    {
        var found = new List<string>();
        try
        {
            using var stream = new MemoryStream(_content, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            foreach (var paragraph in Paragraphs(document))
                found.AddRange(PlaceholderText.Names(paragraph));
        }
        catch (Exception fault) when (fault is FileFormatException or InvalidDataException or OpenXmlPackageException or System.Xml.XmlException or ArgumentException)
        {
            throw new CommandException($"The template {file} ({Setting}) is no Word document (.docx): save it as .docx with Word, and try again.");
        }
        return found;
    }

    static List<Paragraph> Paragraphs(WordprocessingDocument document)
    {
        if (document.MainDocumentPart is not { Document: { } body } main)
            return [];
        IEnumerable<OpenXmlElement?> roots = [body, .. main.HeaderParts.Select(part => part.Header), .. main.FooterParts.Select(part => part.Footer)];
        return [.. roots.OfType<OpenXmlElement>().SelectMany(root => root.Descendants<Paragraph>())];
    }
}
