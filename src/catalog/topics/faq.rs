//! The numbered items of the FAQ of 2006. Two of them bear the number 1.

super::topics! {
    "faq-1" "1" ILLEGAL_SIGN
        ("three common error codes", "三个常见错误代码")
        ("ILLEGAL_PARTNER, HASH_NO_PRIVILEGE and ILLEGAL_SIGN say whether partner, the contract or the sign is at fault.", "ILLEGAL_PARTNER、HASH_NO_PRIVILEGE 和 ILLEGAL_SIGN 分别指 partner、签约和签名有问题。")
        ("An e-mail address or a blank in partner; a product that was never applied for; wrong order, key or charset.", "partner 填了邮箱或带空格；没有申请产品；排序、密钥或编码不对。");
    "faq-1-order" "1" DIAGNOSE_REQUEST
        ("the order of the parameters for MD5", "MD5 校验的参数顺序")
        ("Every parameter that is sent takes part, in alphabetical order; the key follows the last value at once.", "所有传递的参数按字母升序参与，最后直接接上安全校验码。")
        ("The printed example has a stray blank behind service=, and whoever copies it signs another text.", "文中的例子在 service= 后多了一个空格，照抄就会签成另一段文本。");
    "faq-2" "2" VERIFY
        ("two kinds of notification", "通知返回的种类")
        ("notify_url is posted by Alipay's server, return_url is opened by the payer's browser; both are named in the request.", "notify_url 由支付宝服务器 POST，return_url 由付款人浏览器打开；两者都在请求里传。")
        ("Code for one kind reads the other: GET instead of POST, and finds no parameters.", "处理程序弄混两者：该读 POST 却读了 GET，取不到参数。");
    "faq-3" "3" DIAGNOSE_REQUEST
        ("where notifications go", "通知返回到哪里")
        ("The address is a parameter of the request, not a setting of the account.", "地址随请求作为参数传递，不再到账户里设置。")
        ("An address that is not absolute, or an old one that stayed in the code.", "地址不是绝对地址，或代码里留着旧地址。");
    "faq-4" "4" DIAGNOSE_REQUEST
        ("everything is set, and nothing arrives", "都设置对了却没有收到通知")
        ("notify_url begins with http:// or https:// and can be reached from outside.", "notify_url 要以 http:// 或 https:// 开头，并能从外网访问。")
        ("The scheme is left out, so that the gateway has nowhere to send to.", "没有写 http://，网关不知道发到哪里。");
    "faq-5" "5" VERIFY
        ("virtual goods", "虚拟物品的流程")
        ("Deliver on the notification of the server: it is sent again until it is acknowledged.", "凭服务器通知发货：没有确认就会重发。")
        ("The network delays a notification, and an order looks lost although it is paid.", "网络延迟了通知，订单看似丢失，其实已经付款。");
    "faq-6" "6" EXPECT
        ("the order number", "订单号参数设置")
        ("out_trade_no is the number of the shop's own order, another one for each.", "out_trade_no 是商户自己的订单号，每单不同。")
        ("A constant, often the one of the sample: the second payment is refused or goes to the wrong order.", "写成定值，常常照抄示例：第二笔会被拒绝，或对到错误的订单。");
    "faq-7" "7" DIAGNOSE_REQUEST
        ("Chinese text", "中文编码")
        ("The bytes that are signed and those that are sent are in one charset, GBK unless _input_charset says more.", "签名的字节与发送的字节要用同一种编码；没有 _input_charset 时是 GBK。")
        ("ILLEGAL_SIGN for Chinese text only, while orders in ASCII pass.", "只有中文订单报 ILLEGAL_SIGN，英文订单正常。");
    "faq-8" "8" INSTANT
        ("Taobao members", "淘宝会员")
        ("A trade works the same outside of Taobao; whoever builds an interface has to know the steps of a trade.", "在淘宝之外交易没有区别；开发者要熟悉交易流程。")
        ("A service is called that does not fit the way in which the goods change hands.", "调用的接口与交易方式不符。");
    "faq-9" "9" ASK
        ("no notification ever comes", "一直接收不到交易通知")
        ("The server is reachable, the order number is new, the request named notify_url; the access log shows whether anybody came.", "服务器可达、订单号不重复、请求里有 notify_url；看访问日志是否有记录。")
        ("DNS or a firewall; or the handler reads notify_id from the wrong place.", "DNS 或防火墙问题；或处理程序从错误的位置读取 notify_id。");
    "faq-10" "10" DIAGNOSE_REQUEST
        ("a cart with postage", "购物车打包")
        ("Pass the real price, the postage, and who pays it; or all in price with logistics_fee 0.", "传递实际总价、邮费和承担方；或全部计入 price，logistics_fee 为 0。")
        ("Postage counted twice, or a fee of 0 that the code drops before signing.", "邮费算了两次，或费用 0 在签名前被代码丢掉。");
    "faq-11" "11" REPLY
        ("what to send back", "是否再返回消息")
        ("A notification is answered with success or fail and nothing else; a return needs no answer.", "通知要回复 success 或 fail，不带其他字符；返回页不需要回复。")
        ("HTML, a blank or a byte order mark around the word: the notification comes again and again.", "单词前后有 HTML、空格或 BOM：通知会反复发送。");
    "faq-12" "12" REPLY
        ("success and fail", "给支付宝的响应")
        ("success ends the sending, fail asks for another; check where the message came from before either.", "success 结束发送，fail 要求重发；回复之前先校验来源。")
        ("success is replied before the order is updated, so that a failure is never repaired.", "更新订单之前就回复 success，出错后无法补救。");
    "faq-13" "13" VERIFY
        ("which steps are notified", "通知环节")
        ("A notification comes when a trade changes its status; which steps count could once be chosen in the account.", "交易状态变化时发送通知；当年可以在账户里选择通知环节。")
        ("A step is awaited that is not notified, such as waiting for payment in instant pay.", "等待一个不通知的环节，例如即时到账的等待付款。");
    "faq-14" "14" QUERY_TRADE
        ("notifications that piled up", "积压的信息")
        ("Once the handler is mended, stopped notifications could be asked for again in Alipay's merchant console.", "修好处理程序后，可在支付宝商家后台申请重发停止的通知。")
        ("After about a day nothing is sent any more; the trade has to be asked for.", "约一天后不再发送，需要主动查询交易。");
    "faq-15" "15" DIAGNOSE_QUESTION
        ("how a notification is checked", "通知接口的工作原理")
        ("First ask the gateway about notify_id, then compare the sign, then look at the status, and reply at the end.", "先向网关查询 notify_id，再比对签名，然后看交易状态，最后回复。")
        ("The printed Java address lacks the & before notify_id, and the answer is invalid.", "文中的 Java 地址在 notify_id 前少了 &，得到的回答是 invalid。");
}
