//! Services of 2006 that are known from old samples only.

super::parameters! { DIGITAL, "`create_digital_goods_trade_p`";
    "out_trade_no" Required Text 64 Any ("unique for each order of the partner", "在该商户内每单唯一");
    "subject" Required Text 256 Any;
    "payment_type" Required Text 4 Words["1"];
    "price" Required Number 0 Money;
    "quantity" Required Number 0 Whole;
    "seller_email" Required Text 100 Any;
    "buyer_email" Optional Text 100 Any;
    "body" Optional Text 400 Any;
    "show_url" Optional Text 400 Url;
    "notify_url" Optional Text 190 Url;
    "return_url" Optional Text 200 Url;
    "discount" Optional Number 0 Money;
    "logistics_*" Optional Text 0 Any ("not needed for virtual goods", "虚拟物品不需要");
}

super::parameters! { DONATE, "`create_donate_trade_p`";
    "out_trade_no" Required Text 64 Any ("unique for each order of the partner", "在该商户内每单唯一");
    "subject" Required Text 256 Any;
    "payment_type" Required Text 4 Words["4"];
    "total_fee" Required Number 0 Money ("limited: see DONATE_GREATER_THAN_MAX", "有上限：见 DONATE_GREATER_THAN_MAX");
    "seller_email" Required Text 100 Any;
}
