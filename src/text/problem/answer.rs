//! What the gateway sent back, and names to explain.

super::problems! {
    NOTHING = "nothing-to-diagnose", Caller,
        ("there is nothing to diagnose", "没有要诊断的内容"),
        ("pass a request, a notification, a code or an answer: alipay-mapi diagnose request -i FILE, notify -i FILE, code ILLEGAL_SIGN, or answer -i FILE", "给出请求、通知、代码或响应：alipay-mapi diagnose request -i 文件、notify -i 文件、code ILLEGAL_SIGN 或 answer -i 文件");
    NO_ANSWER = "no-answer", Caller,
        ("there is no answer to read", "没有要读取的响应"),
        ("pass it in quotes, or with -i FILE (-i - for standard input)", "加引号传入，或用 -i 文件（-i - 为标准输入）");
    TWICE = "answer-twice", Caller,
        ("the text comes both from -i and from an argument", "文本既来自 -i 又来自命令行"),
        ("give it in one way", "只用一种方式传入");
    EMPTY = "answer-empty", Caller,
        ("the answer is empty: the connection broke, or something in between swallowed it", "响应为空：连接中断，或被中间设备拦截"),
        ("send the request again and keep the whole response: curl -si 'URL' -o answer.txt, then alipay-mapi diagnose answer -i answer.txt", "重新发送请求并保存完整响应：curl -si 'URL' -o answer.txt，然后 alipay-mapi diagnose answer -i answer.txt");
    ENCODED = "answer-encoded", Caller,
        ("the body of the response is compressed: {coding}", "响应正文是压缩的：{coding}"),
        ("use curl -s --compressed 'URL' -o answer.txt, then alipay-mapi diagnose answer -i answer.txt", "请用 curl -s --compressed 'URL' -o answer.txt，然后 alipay-mapi diagnose answer -i answer.txt");
    XML = "answer-xml", Caller,
        ("the XML is broken: {reason}", "XML 有误：{reason}"),
        ("pass the whole answer, as it was received", "请原样传入完整的响应");
    ROOT = "answer-root", Caller,
        ("this XML is no answer of the gateway: its root element is `{element}`", "这段 XML 不是网关的响应：根元素是 `{element}`"),
        ("an answer begins with <alipay>; a notification goes to alipay-mapi verify-notify", "响应以 <alipay> 开头；通知请用 alipay-mapi verify-notify");
    NO_CODE = "answer-page", Caller,
        ("the page shows no error code: {excerpt}", "页面上没有错误代码：{excerpt}"),
        ("it is the cashier, a login page or a proxy; business errors are shown there in words, so read it in a browser", "它可能是收银台、登录页或代理页面；业务错误在那里用文字说明，请在浏览器里查看");
    OTHER = "answer-form", Caller,
        ("this is no answer of the gateway: {excerpt}", "这不是网关的响应：{excerpt}"),
        ("an answer is XML, an HTML page, true, false or invalid, or a line with res_error; a file is read with -i FILE, a name explained by alipay-mapi diagnose code", "响应是 XML、HTML 页面、true、false、invalid，或含 res_error 的一行；文件用 -i 读取，名称用 alipay-mapi diagnose code 解释");
    NO_NAME = "name-empty", Caller,
        ("the name is empty", "名称是空的"),
        ("name a code, such as ILLEGAL_SIGN", "给出一个代码，例如 ILLEGAL_SIGN");
}
