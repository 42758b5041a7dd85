//! Services that are asked without a sign.

super::parameters! { NOTIFY_VERIFY, "`notify_verify`";
    "partner" Required Text 16 Id2088;
    "notify_id" Required Text 0 Any ("as it was received, decoded once; no sign is needed", "收到的值，解码一次；不需要签名");
}

super::parameters! { TIMESTAMP, "`query_timestamp`";
    "partner" Required Text 16 Id2088;
    "_input_charset" Optional Text 0 Any;
    "sign" Optional Text 0 Any ("samples leave it out; the answer has response/timestamp/encrypt_key", "示例不传；回答在 response/timestamp/encrypt_key");
}
