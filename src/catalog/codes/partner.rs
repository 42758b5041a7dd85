//! Who calls is unknown, or may not call this.

super::codes! { Partner;
    "ILLEGAL_PARTNER" Known EVERY
        ("partner is no valid partner number", "partner 不是有效的合作者身份")
        [STRICT: "partner is an e-mail address or an app id instead of the number", "partner 填成了邮箱或应用 ID";
         STRICT: "a blank was copied with it", "复制时带上了空格";
         BUILD: "the number belongs to another environment: production against sandbox", "号码属于另一个环境：正式与沙箱混用";]
        ("send the 16 digits that begin with 2088, to the gateway that issued them", "发送 2088 开头的 16 位数字，并使用发放它的那个网关");
    "ILLEGAL_EXTERFACE" Known EVERY
        ("the interface is not set up as the request asks for it", "接口配置有误")
        [STRICT: "service never reached the gateway: missing, misspelt, or the address was cut at an unquoted &", "service 没有到达网关：缺少、拼错，或地址在未加引号的 & 处被截断";
         STRICT: "partner, key and seller do not belong together", "partner、密钥与卖家不是同一套";]
        ("check partner, key and seller_email together, and that service is in the request", "一起核对 partner、密钥和 seller_email，并确认请求里有 service");
    "ILLEGAL_PARTNER_EXTERFACE" Known EVERY
        ("this partner has no contract for this service", "该商户没有签约这个接口")
        [INSTANT: "the contract is for another product: escrow was applied for and instant pay is called", "签约的是另一种产品：签了担保交易却调用即时到账";
         BUILD: "the contract is not yet in force, has ended, or was closed for a violation", "合同尚未生效、已到期，或因违规被关闭";
         FOREX: "a mainland account calls a cross-border service", "境内账户调用了跨境接口";
         QUERY_TRADE: "single_trade_query has a contract of its own, which is free", "single_trade_query 需要单独签约（免费）";]
        ("compare service with the product in your contract; apply for it or renew it, or call the service that fits", "把 service 与签约的产品对照；签约、续约，或改用对应的接口");
    "HAS_NO_PRIVILEGE" Known EVERY
        ("there is no right to call this service", "没有调用该接口的权限")
        [BUILD: "the service was not applied for, or the contract has ended", "没有申请该接口，或合同已到期";
         STRICT: "service names another product than the one that was applied for", "service 写的不是所申请的产品";
         BUILD: "the payer's browser lost its session (instant pay shows the code then, too)", "付款人浏览器的会话已丢失（即时到账也会显示此代码）";]
        ("check the contract and the name of the service; a payer who sees it starts again from the shop's page", "检查合同和接口名；付款人见到它时，请从商户网站重新发起支付");
    "ILLEGAL_AGENT" Inferred AGENT
        ("the agent id is not valid", "agent 代理号无效")
        [STRICT: "agent was copied from a sample, or is not bound to this partner", "agent 抄自示例，或没有与该商户绑定";]
        ("leave agent out unless Alipay gave you one", "除非支付宝给过你 agent，否则不要传");
    "ILLEGAL_CLIENT_IP" Inferred EVERY
        ("this address may not call", "调用方的 IP 没有权限")
        [BUILD: "the server's address is not on the list that is kept for the partner", "服务器的 IP 不在该商户的允许名单里";]
        ("call from a registered address, or have the list extended", "从登记过的 IP 调用，或扩充名单");
    "ILLEGAL_REQUEST_REFERER" Known PAYMENT
        ("anti-phishing: the page that the payer came from is not accepted", "防钓鱼：不接受付款人的来源页面")
        [BUILD: "the option is on, and the shop's domain is not registered", "已开通防钓鱼，但商户域名没有登记";
         STRICT: "anti_phishing_key or exter_invoke_ip is sent although the option is off", "没有开通却传了 anti_phishing_key 或 exter_invoke_ip";]
        ("register the domain; with the option off, leave both parameters out", "登记域名；没有开通时，两个参数都不要传");
    "ILLEGAL_ACCESS_SWITCH_SYSTEM" Known EVERY
        ("the partner may not reach this kind of system", "该商户不能访问这类系统")
        [BUILD: "a partner request went to openapi.alipay.com, or a call with app_id to mapi", "partner 请求发到了 openapi.alipay.com，或 app_id 请求发到了 mapi";]
        ("send requests with partner to mapi, calls with app_id to openapi", "带 partner 的发到 mapi，带 app_id 的发到 openapi");
    "EXTERFACE_IS_CLOSED" Inferred EVERY
        ("the service is closed", "接口已停用")
        [BUILD: "the service was withdrawn, or switched off for this partner", "接口已下线，或对该商户关闭";]
        ("use the service that replaced it", "改用替代它的接口");
    "SERVICE_NOT_ALLOWED" NameOnly INSTANT
        ("by its name: the service is not allowed", "从名称看：不允许使用该接口")
        [BUILD: "perhaps the contract lacks this service", "可能合同里没有这个接口";]
        ("check the contract", "请检查合同");
    "EXPARTNER_INFO_UNCORRECT" Inferred TRADE
        ("the data of the partner do not fit together", "传入的商户信息有误")
        [STRICT: "partner, agent or seller contradict the contract", "partner、agent 或卖家与合同不符";]
        ("compare partner, agent and seller with the contract", "把 partner、agent 和卖家与合同对照");
    "SELLER_NOT_IN_SPECIFIED_SELLERS" Inferred TRADE
        ("the seller is none of those who may receive the money", "收款账户不在允许名单内")
        [STRICT: "seller_id or seller_email is not the account of the contract", "seller_id 或 seller_email 不是签约的账户";]
        ("name the account of the contract; in instant pay seller_id is the partner number", "填写签约账户；即时到账中 seller_id 就是 partner");
    "PRODUCT_NOT_ALLOWED" Inferred INSTANT
        ("the product is not activated", "产品没有开通")
        [BUILD: "the contract lacks it", "合同里没有该产品";]
        ("apply for the product", "请签约该产品");
    "DIS_NOT_SIGN_PROTOCOL" Inferred INSTANT
        ("the distributor has signed no agreement", "分销商没有签约")
        [BUILD: "the agreement is missing", "缺少协议";]
        ("have the distributor sign it", "请分销商签约");
    "MOTO_EXPRESS_PARTNER_NOT_SIGN_PROTOCOL" Inferred INSTANT
        ("express payment is not activated", "没有开通快捷支付")
        [STRICT: "paymethod asks for it without a contract", "没有签约却用 paymethod 要求快捷支付";]
        ("apply for it, or ask for another paymethod", "请签约，或换一个 paymethod");
    "0005" Inferred WAP
        ("the partner may not use this interface", "商户没有开通该接口")
        [WAP: "the WAP product was not applied for, or partner is wrong", "没有签约 WAP 产品，或 partner 有误";]
        ("apply for the product, and check partner", "签约该产品，并检查 partner");
    "invalid-app-id" Inferred OPENAPI
        ("the OpenAPI gateway knows no such app_id: this is not MAPI", "OpenAPI 网关不认识这个 app_id：这不是 MAPI 的错误")
        [BUILD: "the request went to openapi.alipay.com, which wants app_id and method", "请求发到了 openapi.alipay.com，那里要的是 app_id 和 method";]
        ("send requests with partner and service to mapi.alipay.com", "带 partner 和 service 的请求要发到 mapi.alipay.com");
}
