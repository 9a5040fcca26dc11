using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SanYuan.EndToEnd.Tests.Chat;

/// <summary>What hands do with files on the page. The photo is a picture of the page itself.</summary>
static class ChatAttaching
{
    public static async Task<ChatWindow> OpenAsync(Chromium chromium, Uri address, string name, BrowserNewContextOptions? options = null)
    {
        var window = await ChatWindow.OpenAsync(chromium, address, options);
        await window.ChooseAsync(name);
        return window;
    }

    public static async Task ChoosePhotoByKeyboardAsync(ChatWindow window, string name)
    {
        var photo = await window.Page.ScreenshotAsync();
        var button = window.Page.GetByRole(AriaRole.Button, new() { Name = "照片", Exact = true });
        var chooser = await window.Page.RunAndWaitForFileChooserAsync(() => button.PressAsync("Enter"));
        await chooser.SetFilesAsync(new FilePayload { Name = name, MimeType = "image/png", Buffer = photo });
    }

    /// <param name="window">Where.</param>
    /// <param name="how">drop (onto the conversation) or paste (into the composer).</param>
    /// <param name="name">Of the file.</param>
    /// <param name="type">As the browser would tell it.</param>
    public static async Task GiveAsync(ChatWindow window, string how, string name, string type)
    {
        var photo = Convert.ToBase64String(await window.Page.ScreenshotAsync());
        await window.Page.EvaluateAsync(
            """
            ([how, name, type, content]) => {
              const transfer = new DataTransfer();
              transfer.items.add(new File([Uint8Array.from(atob(content), letter => letter.charCodeAt(0))], name, { type }));
              const event = how === 'drop'
                ? new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true })
                : new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
              document.getElementById(how === 'drop' ? 'chat-log' : 'composer-text').dispatchEvent(event);
            }
            """,
            new[] { how, name, type, photo });
    }

    /// <summary>Waits for a thumbnail that is no empty canvas.</summary>
    public static async Task ExpectPaintedAsync(ChatWindow window)
    {
        var thumbnail = window.Log.GetByRole(AriaRole.Img);
        await Expect(thumbnail).ToHaveAttributeAsync("width", "240");
        await window.Page.WaitForFunctionAsync(
            "() => { const canvas = document.querySelector('canvas.thumb'); return canvas.getContext('2d').getImageData(120, 60, 1, 1).data[3] === 255; }");
    }
}
