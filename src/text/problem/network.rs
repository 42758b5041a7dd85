//! The network.

super::problems! {
    PARTNER_NEEDED = "partner-needed", Caller,
        ("the question needs the partner number", "查询需要 partner"),
        ("say --partner 2088…, or choose a profile that has it: --shop NAME", "请加 --partner 2088…，或选择带有它的配置：--shop NAME");
    ID_EMPTY = "notify-id-empty", Caller,
        ("the notify_id is empty", "notify_id 是空的"),
        ("pass the value of notify_id as it was signed (decoded once)", "请传入签名时的 notify_id（解码一次后的值）");
    CA_FILE = "ca-file", Caller,
        ("{file} holds no certificate that can be read: {reason}", "{file} 里没有可用的证书：{reason}"),
        ("--ca-cert takes PEM (-----BEGIN CERTIFICATE-----)", "--ca-cert 需要 PEM 格式（-----BEGIN CERTIFICATE-----）");
    BAD_PROXY = "bad-proxy", Surroundings,
        ("the proxy that the environment names cannot be used: {reason}", "环境变量指定的代理无法使用：{reason}"),
        ("set {variable} to http://HOST:PORT, or unset it", "把 {variable} 设为 http://HOST:PORT，或取消设置");
    NAME_NOT_RESOLVED = "name-not-resolved", Surroundings,
        ("the name {host} is not found", "找不到主机名 {host}"),
        ("check DNS on this machine, and the spelling of --gateway", "请检查本机 DNS 和 --gateway 的拼写");
    REFUSED = "connection-refused", Surroundings,
        ("{host} cannot be reached: {reason}", "无法连接 {host}：{reason}"),
        ("check the firewall for outgoing connections; behind a proxy set https_proxy", "请检查防火墙的出站规则；在代理后面请设置 https_proxy");
    CONNECT_TIMEOUT = "connect-timeout", Surroundings,
        ("{host} did not accept a connection in time", "{host} 没有及时接受连接"),
        ("check the firewall; --connect-timeout 10s waits longer", "请检查防火墙；--connect-timeout 10s 可多等一会");
    TIMEOUT = "answer-timeout", Surroundings,
        ("{host} did not answer in time", "{host} 没有及时响应"),
        ("ask again; --timeout 30s waits longer", "请再试一次；--timeout 30s 可多等一会");
    CLOSED = "connection-closed", Surroundings,
        ("{host} closed the connection without an answer", "{host} 未返回响应就关闭了连接"),
        ("ask again; if it stays so, look for a firewall or proxy in between", "请再试一次；若仍如此，请检查中间的防火墙或代理");
    TLS_ISSUER = "tls-issuer", Surroundings,
        ("the certificate of {host} comes from an unknown issuer", "{host} 的证书由未知机构签发"),
        ("behind a proxy that inspects TLS, add its certificate: --ca-cert FILE", "若代理会检查 TLS，请加入它的证书：--ca-cert FILE");
    TLS_EXPIRED = "tls-expired", Surroundings,
        ("the certificate of {host} is not valid at this time", "{host} 的证书此刻无效"),
        ("check the clock of this machine", "请检查本机时钟");
    TLS_NAME = "tls-name", Surroundings,
        ("the certificate is not for {host}", "证书不属于 {host}"),
        ("check --gateway and who answers for that name", "请检查 --gateway，以及是谁在应答该主机名");
    TLS = "tls", Surroundings,
        ("TLS with {host} failed: {reason}", "与 {host} 的 TLS 握手失败：{reason}"),
        ("check what stands between this machine and the gateway", "请检查本机与网关之间的设备");
    PROTOCOL = "http-fault", Surroundings,
        ("the exchange with {host} failed: {reason}", "与 {host} 的通信失败：{reason}"),
        ("ask again", "请再试一次");
}
