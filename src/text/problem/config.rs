//! The profile file.

super::problems! {
    NO_CONFIG = "no-profile-file", Caller,
        ("--shop {shop} needs a profile file, and {file} cannot be read: {reason}", "--shop {shop} 需要配置文件，但无法读取 {file}：{reason}"),
        ("write one with [shop.{shop}] in it, or name another with --config FILE", "请写一个含 [shop.{shop}] 的文件，或用 --config 指定");
    NO_CONFIG_FOLDER = "no-profile-folder", Caller,
        ("--shop {shop} needs a profile file, and there is no configuration folder", "--shop {shop} 需要配置文件，但找不到配置目录"),
        ("name the file: --config FILE", "请指定文件：--config FILE");
    CONFIG_UNREADABLE = "profile-file-unreadable", Caller,
        ("the profile file {file} cannot be read: {reason}", "无法读取配置文件 {file}：{reason}"),
        ("check its name and the right to read it", "请检查文件名和读权限");
    CONFIG_SYNTAX = "profile-syntax", Caller,
        ("{file}, line {line}: {reason}", "{file} 第 {line} 行有误：{reason}"),
        ("profiles are TOML: [shop.NAME], then lines such as partner = \"2088…\"", "配置是 TOML：[shop.NAME]，然后是 partner = \"2088…\" 这样的行");
    CONFIG_NAME = "profile-unknown-name", Caller,
        ("{file}, line {line}: there is no setting `{name}`", "{file} 第 {line} 行：没有 `{name}` 这个设置"),
        ("the settings are {known}", "可用的设置：{known}");
    CONFIG_VALUE = "profile-value", Caller,
        ("{file}, line {line}: {name} must be text in quotation marks", "{file} 第 {line} 行：{name} 必须是带引号的文本"),
        ("write {name} = \"…\"", "写成 {name} = \"…\" 即可");
    UNKNOWN_SHOP = "unknown-shop", Caller,
        ("{file} has no profile `{shop}`", "{file} 里没有配置 `{shop}`"),
        ("it has {known}", "其中有：{known}");
}
