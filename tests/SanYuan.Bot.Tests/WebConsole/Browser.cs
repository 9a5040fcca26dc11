using System.Net;
using System.Text.RegularExpressions;

namespace SanYuan.Bot.Tests.WebConsole;

/// <summary>A browser without scripts: keeps cookies, sends forms with what their page gave, and follows nothing by itself.</summary>
internal sealed partial class Browser : IDisposable
{
    readonly CookieContainer _cookies = new();
    readonly HttpClient _http;

    public Browser(Uri address)
    {
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };
        Address = address;
    }

    public Uri Address { get; }

    static CancellationToken Token => TestContext.Current.CancellationToken;

    public async Task<Answer> GetAsync(string path, string? agent = null, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        if (agent is not null)
            request.Headers.TryAddWithoutValidation("User-Agent", agent);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        return await SendAsync(request);
    }

    /// <summary>Opens the page and sends its form there, or to another address.</summary>
    public async Task<Answer> SubmitAsync(string page, IDictionary<string, string> fields, string? to = null)
    {
        var form = await GetAsync(page);
        var hidden = Hidden().Matches(form.Body).GroupBy(field => field.Groups["name"].Value).ToDictionary(field => field.Key, field => WebUtility.HtmlDecode(field.First().Groups["value"].Value));
        foreach (var (name, value) in fields)
            hidden[name] = value;
        return await PostAsync(to ?? page, hidden);
    }

    public async Task<Answer> PostAsync(string path, IDictionary<string, string> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        return await SendAsync(request);
    }

    public Task<Answer> SignInAsync(string name, string password, string page = "/signin") => SubmitAsync(page, new Dictionary<string, string> { ["Name"] = name, ["Password"] = password });

    public Task<Answer> ChooseAsync(string link, string password, string? again = null) => SubmitAsync(link, new Dictionary<string, string> { ["Password"] = password, ["Again"] = again ?? password });

    /// <summary>In Development, as somebody of the roster.</summary>
    public Task<Answer> EnterAsAsync(string code, string from = "/") => SubmitAsync("/signin", new Dictionary<string, string> { ["person"] = code, ["from"] = from }, "/signin/as");

    /// <summary>Another browser with a copy of this one's cookies, perhaps at another host.</summary>
    public Browser Copy(Uri? address = null)
    {
        var copy = new Browser(address ?? Address);
        foreach (Cookie cookie in _cookies.GetAllCookies())
            copy._cookies.Add(copy.Address, new Cookie(cookie.Name, cookie.Value, cookie.Path));
        return copy;
    }

    public void Dispose() => _http.Dispose();

    async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request, Token);
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join('\n', header.Value), StringComparer.OrdinalIgnoreCase);
        return new Answer((int)response.StatusCode, headers, await response.Content.ReadAsStringAsync(Token));
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Hidden();

    internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
    {
        public string? Location => Headers.GetValueOrDefault("Location");

        public string Cookies => Headers.GetValueOrDefault("Set-Cookie", "");

        /// <summary>Where it leads, of whatever kind.</summary>
        public (int Status, string? Location) Where => (Status, Location is { } to && Uri.TryCreate(to, UriKind.Absolute, out var uri) && uri.Scheme is "http" && uri.Host == "127.0.0.1" ? uri.PathAndQuery : Location);
    }
}
