using System.Globalization;
using System.Text;
using SanYuan.PlatformSimulator.WeCom;

namespace SanYuan.Benchmarks.Callbacks;

/// <summary>Writes the HTTP requests of a round before it starts, so that the load process only sends and reads.</summary>
internal static class RequestBook
{
    static readonly string[] Types = ["主题党日", "支委会", "党课", "支部党员大会", "组织生活会"];
    static readonly string[] Days = ["今天上午", "昨天下午", "今天", "昨天"];

    public static byte[][] Write(int port, int round, int count)
    {
        var peer = Company.Peer();
        var requests = new byte[count][];
        Parallel.For(0, count, number => requests[number] = Request(peer, port, ((long)round * 1_000_000) + number));
        return requests;
    }

    static byte[] Request(WeComPeerCrypto peer, int port, long id)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var encrypt = peer.Encrypt(Message(id, now));
        var nonce = id.ToString(CultureInfo.InvariantCulture);
        var body = $"<xml><ToUserName><![CDATA[{Company.CorpId}]]></ToUserName><AgentID><![CDATA[1000002]]></AgentID><Encrypt><![CDATA[{encrypt}]]></Encrypt></xml>";
        return Encoding.UTF8.GetBytes(
            $"POST /callbacks/wecom?msg_signature={peer.Sign(now, nonce, encrypt)}&timestamp={now}&nonce={nonce} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n"
            + $"Content-Type: text/xml\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
    }

    static string Message(long id, string now) =>
        $"<xml><ToUserName><![CDATA[{Company.CorpId}]]></ToUserName><FromUserName><![CDATA[user{id % Company.People}]]></FromUserName><CreateTime>{now}</CreateTime>"
        + $"<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{Report(id)}]]></Content><MsgId>{id + 1}</MsgId><AgentID>1000002</AgentID></xml>";

    static string Report(long id) =>
        $"{Days[id % 4]}参加单位{id % 43}支部{Types[id % 5]}，{(id % 30) + 5}名党员参加，发现会议记录不规范，建议建立台账（第{id}次）";
}
