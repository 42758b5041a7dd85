//! The sections of the guide to the interface, in its own numbering.

super::topics! {
    "guide-channels" "0.1" DIAGNOSE_REQUEST
        ("notify_url or return_url", "确认使用 notify_url 还是 return_url")
        ("Know which of the two a page serves: the server posts to one, the payer's browser opens the other.", "弄清页面对应哪一个：一个由服务器 POST，另一个由付款人浏览器打开。")
        ("An address of a private network, which Alipay cannot reach.", "填了内网地址，支付宝无法访问。");
    "guide-notify-delivery" "0.2" REPLY
        ("delivery by notify_url", "notify_url 的送达")
        ("Update the order, then reply success; until then the message is sent again.", "更新订单后回复 success；否则会继续重发。")
        ("Any other character beside the word counts as a failure.", "单词之外的任何字符都算失败。");
    "guide-return-delivery" "0.3" VERIFY
        ("delivery by return_url", "return_url 的送达")
        ("Show the result to the payer; the notification must be able to settle the order alone.", "向付款人展示结果；即使没有同步返回，仅凭异步通知也要能完成订单。")
        ("The payer closes the page or a bank's page breaks the chain, and the order stays unpaid.", "付款人关闭页面或银行页面中断，订单就停在未付款。");
    "guide-structure" "1" EXPLAIN
        ("the two halves of an integration", "接口的结构")
        ("One half builds the request, the other checks what comes back; both sign with the same rule.", "一部分生成请求，另一部分核对返回；两者使用同一签名规则。")
        ("The rule is mended in one half only.", "只改了其中一半的签名代码。");
    "guide-params" "2.a.1" DIAGNOSE_REQUEST
        ("choose the parameters", "选定参数")
        ("Take the required parameters of the service, and only documented ones besides.", "选取接口的必填参数，其余只用文档里有的。")
        ("A required one is missing, or one of the shop's own is sent along.", "缺少必填参数，或多传了自定义参数。");
    "guide-sort" "2.a.2" DIAGNOSE_REQUEST
        ("sort them", "参数排序")
        ("Sort by name from a to z; `_` stands before the letters.", "按参数名从 a 到 z 排序；`_` 在字母之前。")
        ("Sorting without regard to case, by value, or not at all after a late addition.", "忽略大小写、按值排序，或后来加的参数没有参与排序。");
    "guide-encrypt" "2.a.3" PRESIGN
        ("make the sign", "生成签名（原文称“加密”）")
        ("Join with &, put the key right behind, digest with MD5.", "用 & 拼接，密钥直接接在后面，再做 MD5。")
        ("An & or key= before the key, values that are URL-encoded, or the gateway's address in the text.", "密钥前多了 & 或 key=，值做了 URL 编码，或把网关地址拼了进去。");
    "guide-url" "2.a.4" BUILD
        ("build the address", "拼接 URL 链接")
        ("Now encode the values, and add sign and sign_type to the query.", "此时再对值编码，并把 sign 和 sign_type 加进查询串。")
        ("A value that is not encoded cuts the address at its &, # or blank.", "没有编码的值会在 &、# 或空格处截断地址。");
    "guide-redirect" "2.a.5" BUILD
        ("send the payer there", "自动跳转")
        ("Redirect the browser to the whole address.", "让浏览器跳转到完整的地址。")
        ("HTML turns &notify_url into another character, or a framework encodes the address once more.", "HTML 把 &notify_url 变成别的字符，或框架又编码了一次。");
    "guide-terms" "2.b.1" VERIFY
        ("notify page and return page", "通知页与返回页")
        ("Each parameter has a page of its own in the shop.", "两个参数各对应商户的一个页面。")
        ("Both point to one page that knows only one of the methods.", "两者指向同一页面，而它只处理一种方法。");
    "guide-verify-origin" "2.b.2.1" DIAGNOSE_QUESTION
        ("ask where it came from", "验证是否支付宝发来")
        ("Send partner and notify_id to the gateway and read one word.", "把 partner 和 notify_id 发给网关，读取一个词。")
        ("No outgoing https, an id that was encoded again, or a question after more than a minute.", "服务器不能访问外网 https、notify_id 被再次编码，或超过一分钟才查询。");
    "guide-notify-sort" "2.b.2.2" DIAGNOSE_NOTIFY
        ("sort what was received", "对收到的参数排序")
        ("Sort every parameter that was received, unknown ones too.", "对收到的全部参数排序，包括不认识的。")
        ("A fixed list of names, which breaks when Alipay adds one.", "使用固定的参数列表，支付宝新增参数就会出错。");
    "guide-notify-encrypt" "2.b.2.3" DIAGNOSE_NOTIFY
        ("sign what was received", "对收到的参数计算签名")
        ("Decode once, leave out sign, sign_type and empty values, and sign as before.", "只解码一次，去掉 sign、sign_type 和空值，再同样签名。")
        ("A framework adds its own parameters, trims or escapes values, or reads them in another charset.", "框架加入自己的参数，裁剪或转义了值，或按别的编码读取。");
    "guide-return-check" "2.b.2.4" ONLINE
        ("the decision", "判断")
        ("The sign matches and the gateway said true: both, or the message is not acted upon.", "签名一致且网关回答 true：两者都满足才处理。")
        ("The word is compared with a line end, or only one of the two is checked.", "比较时带着换行，或只检查了其中一个。");
    "guide-order-update" "2.b.2.5" EXPECT
        ("update the order", "自身网站的数据处理")
        ("Find the order by out_trade_no, compare the amount, and write each status once.", "按 out_trade_no 找订单，核对金额，每个状态只写一次。")
        ("The amount is not compared, or SQL is pasted together from what was received.", "没有核对金额，或把收到的值直接拼进 SQL。");
    "guide-differences" "2.b.3" DIAGNOSE_NOTIFY
        ("POST and GET", "POST 与 GET 的区别")
        ("A notification is read from the body, a return from the address.", "通知从正文读取，返回从地址读取。")
        ("A reader that mixes both, so that parameters of the address are signed with the body.", "两者混读，地址里的参数混进了正文的签名。");
    "guide-service" "3.a.1" INSTANT
        ("service", "service 接口名")
        ("It names the interface and is never changed.", "它区分接口，不能修改。")
        ("A slip, or the name of a product that was not applied for: ILLEGAL_SERVICE or ILLEGAL_PARTNER_EXTERFACE.", "拼写有误，或没有签约该产品：ILLEGAL_SERVICE 或 ILLEGAL_PARTNER_EXTERFACE。");
    "guide-partner-key" "3.a.2" DIAGNOSE_REQUEST
        ("partner and key", "partner 与 key")
        ("Both come with the contract, and belong together.", "两者签约后获得，必须配套。")
        ("A blank copied along, or the key of another account.", "复制时带了空格，或用了别的账户的密钥。");
    "guide-seller" "3.a.3" DIAGNOSE_REQUEST
        ("the seller", "seller_email 收款账号")
        ("The account that receives the money: e-mail address or mobile number, or seller_id.", "收款账户：邮箱、手机号，或 seller_id。")
        ("The login name was changed, or is not the account of the contract.", "登录名已改，或不是签约的账户。");
    "guide-subject" "3.a.4" DIAGNOSE_REQUEST
        ("subject", "subject 商品名称")
        ("The name of the trade, which payer and bookkeeping see.", "交易的名称，付款人和对账都会看到。")
        ("Too long in bytes, or with characters that forms and charsets break.", "字节数过长，或含有表单和编码会破坏的字符。");
    "guide-order-number" "3.a.5" EXPECT
        ("out_trade_no", "out_trade_no 唯一订单号")
        ("The shop's own number, unique among all of its trades.", "商户自己的订单号，在全部交易中唯一。")
        ("A number that was used before: TRADE_DATA_MATCH_ERROR or OUT_TRADE_NO_EXIST.", "号码用过：TRADE_DATA_MATCH_ERROR 或 OUT_TRADE_NO_EXIST。");
    "guide-price" "3.a.6" DIAGNOSE_REQUEST
        ("price and quantity", "price 与 quantity")
        ("A price with its quantity, or the whole sum with quantity 1.", "单价加数量，或总额加数量 1。")
        ("total_fee besides, three decimals, or the sum multiplied once more.", "又传了 total_fee、三位小数，或总额再乘以数量。");
    "guide-payment-type" "3.a.7" DIAGNOSE_REQUEST
        ("payment_type", "payment_type 支付类型")
        ("It is 1.", "固定为 1。")
        ("Left out or changed: ILLEGAL_PAYMENT_TYPE.", "漏传或改动：ILLEGAL_PAYMENT_TYPE。");
    "guide-logistics" "3.a.8" ESCROW
        ("logistics", "物流信息")
        ("At least one group of type, fee and payment, with words of the list.", "至少一组类型、费用和支付方，取值用枚举里的词。")
        ("Half a group, a word of one's own, or a fee of 0 that is dropped before signing.", "一组不全、自造取值，或费用 0 在签名前被丢掉。");
    "guide-logistics-groups" "3.b.1" DIAGNOSE_REQUEST
        ("more than one group", "三组物流信息")
        ("Up to three groups; the second and third end with _1 and _2.", "最多三组；第二、三组以 _1、_2 结尾。")
        ("One parameter of a group is missing.", "某一组缺了一个参数。");
    "guide-charset" "3.b.2" DIAGNOSE_REQUEST
        ("_input_charset", "_input_charset 编码")
        ("Needed for UTF-8, and never empty.", "用 UTF-8 时必须传，且不能为空。")
        ("It names a charset that the bytes are not in.", "写的编码与实际字节不符。");
    "guide-addresses" "3.b.3" DIAGNOSE_REQUEST
        ("notify_url and return_url in the request", "notify_url 与 return_url 参数")
        ("Send both: the one brings the payer back, the other keeps orders from being lost.", "两个都传：一个带回付款人，另一个防止掉单。")
        ("notify_url is left out, and closed pages lose orders.", "没有传 notify_url，页面一关就掉单。");
    "guide-body" "3.b.4" STRICT
        ("body", "body 商品描述")
        ("A description; some shops keep data of their own in it, since it comes back.", "描述文字；会原样返回，有的商户用它带自己的数据。")
        ("A notification may carry less of it than the request did.", "通知里返回的可能比请求里短。");
    "guide-discount" "3.b.5" DIAGNOSE_REQUEST
        ("discount", "discount 折扣")
        ("It is added to price times quantity: a rebate is negative.", "与单价乘数量相加：打折用负数。")
        ("A positive value raises the sum; too large a rebate makes it zero or less.", "正数会加价；折扣过大使总额不大于零。");
    "guide-show-url" "3.b.6" DIAGNOSE_REQUEST
        ("show_url", "show_url 商品展示地址")
        ("The page of the goods, opened from the cashier.", "收银台里打开的商品页面。")
        ("An address that is not absolute.", "不是绝对地址。");
    "guide-receiver" "3.b.7" DIAGNOSE_REQUEST
        ("the consignee", "收货信息")
        ("receive_name with receive_address skips the page that asks for them.", "同时传 receive_name 和 receive_address 可跳过填写页。")
        ("One without the other: the page appears all the same.", "只传一个：填写页仍会出现。");
    "guide-buyer" "3.b.8" DIAGNOSE_REQUEST
        ("buyer_email", "buyer_email 买家账号")
        ("It fills in the payer's account beforehand.", "预先填好付款人账户。")
        ("The seller's own account: BUYER_SELLER_EQUAL.", "填成卖家账户：BUYER_SELLER_EQUAL。");
    "guide-other-params" "3.c" INSTANT
        ("the other parameters", "剩下的参数")
        ("They can be left out.", "可以不传。")
        ("A parameter from a sample is kept without knowing what it asks for.", "照抄示例里的参数，却不知道它的作用。");
    "guide-required" "3.1" DIAGNOSE_REQUEST
        ("required or not", "“可空”一列")
        ("The table of a service says what must be there.", "接口的参数表说明哪些必填。")
        ("A required parameter is there without a value.", "必填参数没有值。");
    "guide-one-of" "3.2" INSTANT
        ("one of a group", "二选一的参数")
        ("Of the sellers one must be named, of the buyers one may.", "卖家必须选一个，买家可以选一个。")
        ("None of a group, or two that contradict each other.", "组内一个都没传，或同时传了互相矛盾的两个。");
    "guide-return-page" "4.a" VERIFY
        ("the return page", "返回页")
        ("It comes once, at once, by GET, through the browser: it can be tested on one's own machine.", "由浏览器以 GET 同步带来，只有一次，可在本机调试。")
        ("It is taken for a proof of payment although it may never come.", "把它当作付款凭证，而它可能根本不来。");
    "guide-notify-page" "4.b" REPLY
        ("the notify page", "通知页")
        ("It comes by POST whenever the trade changes, until success is replied; no HTML, no redirect.", "交易变化时以 POST 发送，直到回复 success；不能有 HTML 或跳转。")
        ("A login, a token against forgery or a redirect stands before the handler.", "处理程序之前有登录、CSRF 校验或跳转。");
    "guide-no-notify" "4.c" QUERY_TRADE
        ("services without notifications", "没有通知页的接口")
        ("Some services answer with XML on the spot and send nothing later.", "有些接口当场返回 XML，之后不再发送。")
        ("A notification is awaited that never comes.", "一直等待不会来的通知。");
    "guide-lost-orders" "4.d" VERIFY
        ("lost orders", "掉单")
        ("Handle the order on both pages, and let whichever comes first do it once.", "两个页面都处理订单，先到的处理，且只处理一次。")
        ("Only the return page updates the order, and the payer closed it.", "只在返回页更新订单，而付款人关闭了页面。");
    "guide-frames" "5.a" BUILD
        ("no frames", "不能放在框架里")
        ("The cashier is a page of its own.", "收银台要作为单独的页面打开。")
        ("The whole shop stands in a frame, and the cashier opens inside of it.", "整个网站放在框架里，收银台也在框架内打开。");
    "guide-one-method" "5.b" FORM
        ("one method for the whole site", "POST 与 GET 不混用")
        ("Choose GET or POST, and keep to it.", "选定 GET 或 POST，全站一致。")
        ("With POST the charset has to be in the address, and one place forgets it.", "POST 时地址里要有编码，总有一处会忘记。");
    "guide-values" "5.c" DIAGNOSE_REQUEST
        ("values in the right form", "参数值的格式")
        ("Amounts with two decimals and no sign; a parameter has a value or is left out.", "金额两位小数、不带符号；参数要么有值，要么不传。")
        ("$123.00, an empty parameter, or special characters in subject and body.", "$123.00、空参数，或 subject、body 里有特殊字符。");
    "guide-encoding" "5.d" DIAGNOSE_REQUEST
        ("one charset everywhere", "编码统一")
        ("Pages, data base, signing and sending use one charset.", "页面、数据库、签名和发送用同一种编码。")
        ("GBK in one place and UTF-8 in another: the sign is wrong for Chinese text only.", "一处用 GBK，另一处用 UTF-8：只有中文签名出错。");
    "guide-real-trade" "5.e" BUILD
        ("a real trade of 0.01 yuan", "用 0.01 元走真实交易")
        ("There was no test environment: pay a cent with the account of the contract.", "当时没有测试环境：用签约账户付一分钱。")
        ("The payer is logged in as the seller: BUYER_SELLER_EQUAL.", "付款人登录的是卖家账户：BUYER_SELLER_EQUAL。");
    "guide-debug-return" "5.f" DIAGNOSE_NOTIFY
        ("step through the return page", "调试返回页")
        ("Follow it on one's own machine up to the comparison of the signs.", "在本机单步执行到比较签名处。")
        ("It nearly always fails at that comparison.", "问题几乎总出在这个判断上。");
    "guide-debug-notify" "5.g" DIAGNOSE_NOTIFY
        ("log the notify page", "调试通知页")
        ("Log the parameters, sign, mysign and the answer of the gateway.", "把参数、sign、mysign 和网关的回答写入日志。")
        ("Nothing was logged, and the notification is gone.", "没有写日志，通知已经错过。");
    "guide-debug-reach" "5.g.1" REPLY
        ("open the notify page from outside", "从外网访问通知页")
        ("Opened without parameters it says fail.", "不带参数访问时应显示 fail。")
        ("A blank page or an error: the handler breaks before it compares.", "空白或报错：处理程序在比较之前就出错了。");
    "guide-debug-mismatch" "5.g.2" DIAGNOSE_NOTIFY
        ("the comparison says no", "判断走到 else")
        ("Then parameters, charset, partner or key do not fit.", "说明参数、编码、partner 或密钥有问题。")
        ("The key of another account, or values that a framework changed.", "用了别的账户的密钥，或框架改动了值。");
    "guide-debug-own-code" "5.g.3" EXPECT
        ("the comparison says yes, and success is not written", "判断通过却没有输出 success")
        ("Then the shop's own code for the order fails.", "说明商户自己的订单代码出错。")
        ("An exception after the comparison, so that the notification comes again and again.", "比较之后抛出异常，通知反复发送。");
    "guide-post" "6.a.1" FORM
        ("sending by POST", "POST 传递方式")
        ("The address of the form carries _input_charset, unless it is GBK.", "表单地址要带 _input_charset，GBK 可以不带。")
        ("It stands in the body only, and Chinese text gives ILLEGAL_SIGN.", "只写在正文里，中文就会报 ILLEGAL_SIGN。");
    "guide-get" "6.a.2" BUILD
        ("sending by GET", "GET 传递方式")
        ("One address with everything in it, by a redirect.", "全部参数拼成一个地址，用跳转打开。")
        ("The address is put into a GET form, which drops its query.", "把地址放进 GET 表单的 action，查询串被丢掉。");
}
