namespace SanYuan.Bot.Channels.WeCom.Callbacks;

/// <summary>What the platform signs a callback with, from the address's query.</summary>
internal readonly record struct WeComQuery(string Signature, string Timestamp, string Nonce)
{
    /// <returns>False when one is missing: then it is not a callback at all.</returns>
    public static bool TryRead(HttpRequest request, out WeComQuery query)
    {
        query = new WeComQuery(Value("msg_signature"), Value("timestamp"), Value("nonce"));
        return query is { Signature.Length: > 0, Timestamp.Length: > 0, Nonce.Length: > 0 };

        string Value(string name) => request.Query[name].ToString();
    }
}
