# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_alipay_mapi_global_optspecs
    string join \n lang= color= json h/help V/version
end

function __fish_alipay_mapi_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_alipay_mapi_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_alipay_mapi_using_subcommand
    set -l cmd (__fish_alipay_mapi_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c alipay-mapi -n "__fish_alipay_mapi_needs_command" -l lang -d 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_needs_command" -l color -d 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_needs_command" -l json -d 'Print one JSON object instead of text'
complete -c alipay-mapi -n "__fish_alipay_mapi_needs_command" -s h -l help -d 'Print help'
complete -c alipay-mapi -n "__fish_alipay_mapi_needs_command" -s V -l version -d 'Print the version'
complete -c alipay-mapi -n "__fish_alipay_mapi_needs_command" -f -a "sign" -d 'Sign parameters, and explain each stage'
complete -c alipay-mapi -n "__fish_alipay_mapi_needs_command" -f -a "build-url" -d 'Build the complete gateway URL, or the self-submitting POST form'
complete -c alipay-mapi -n "__fish_alipay_mapi_needs_command" -f -a "verify-notify" -d 'Check a notification or a return URL: is it genuine, what does it mean, what must be answered'
complete -c alipay-mapi -n "__fish_alipay_mapi_needs_command" -f -a "query-notify-id" -d 'Ask the gateway whether it sent this notify_id'
complete -c alipay-mapi -n "__fish_alipay_mapi_needs_command" -f -a "diagnose" -d 'Find out why a sign is wrong; explain a code, a status, a service, a finding or an answer of the gateway'
complete -c alipay-mapi -n "__fish_alipay_mapi_needs_command" -f -a "completions" -d 'Print the completions of a shell'
complete -c alipay-mapi -n "__fish_alipay_mapi_needs_command" -f -a "man" -d 'Print a man page, or write all of them into a folder'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -s i -l input -d 'Read the parameters from a file; - is standard input' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l input-format -d 'Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]' -r -f -a "url\t''
http\t''
json\t''
lines\t''
query\t''
presign\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l drop -d 'Leave this parameter out (repeatable)' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l max-input -d 'Largest input, with K, M or G [default: 16M]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l key -d 'The key; other users of the machine can see it in the process list' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l key-file -d 'File that holds the key [default: the profile\'s key_file, then ALIPAY_MAPI_KEY, then a prompt]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l shop -d 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l config -d 'Profile file [default: alipay-mapi/config.toml in the user\'s configuration folder]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l charset -d 'Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type, then GBK]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l rule -d 'Rule: mapi, wap-notify or epay [default: mapi; verify-notify sees a WAP notification]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l show -d 'Print sign, presign (the string before the key), query or pairs [default: sign]' -r -f -a "sign\t''
presign\t''
query\t''
pairs\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l lang -d 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l color -d 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l reveal-key -d 'Show the key where <key> stands'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l explain -d 'Show what each stage did to these parameters'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -s h -l help -d 'Print help'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand sign" -l json -d 'Print one JSON object instead of text'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -s i -l input -d 'Read the parameters from a file; - is standard input' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l input-format -d 'Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]' -r -f -a "url\t''
http\t''
json\t''
lines\t''
query\t''
presign\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l drop -d 'Leave this parameter out (repeatable)' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l max-input -d 'Largest input, with K, M or G [default: 16M]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l key -d 'The key; other users of the machine can see it in the process list' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l key-file -d 'File that holds the key [default: the profile\'s key_file, then ALIPAY_MAPI_KEY, then a prompt]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l shop -d 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l config -d 'Profile file [default: alipay-mapi/config.toml in the user\'s configuration folder]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l charset -d 'Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type, then GBK]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l rule -d 'Rule: mapi, wap-notify or epay [default: mapi; verify-notify sees a WAP notification]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l gateway -d 'mapi, www, intl, global, sandbox-intl, wap or an address [default: the profile\'s, then mapi]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -s o -l output -d 'Write into this file; the old one stays whole if that fails' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l lang -d 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l color -d 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l reveal-key -d 'Show the key where <key> stands'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l form -d 'Write the self-submitting HTML page of a POST request'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l open -d 'Open the result in the browser'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l strict -d 'Print nothing and end with 1 if a check finds an error'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -s h -l help -d 'Print help'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand build-url" -l json -d 'Print one JSON object instead of text'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -s i -l input -d 'Read the parameters from a file; - is standard input' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l input-format -d 'Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]' -r -f -a "url\t''
http\t''
json\t''
lines\t''
query\t''
presign\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l drop -d 'Leave this parameter out (repeatable)' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l max-input -d 'Largest input, with K, M or G [default: 16M]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l key -d 'The key; other users of the machine can see it in the process list' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l key-file -d 'File that holds the key [default: the profile\'s key_file, then ALIPAY_MAPI_KEY, then a prompt]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l shop -d 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l config -d 'Profile file [default: alipay-mapi/config.toml in the user\'s configuration folder]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l charset -d 'Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type, then GBK]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l rule -d 'Rule: mapi, wap-notify or epay [default: mapi; verify-notify sees a WAP notification]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l gateway -d 'mapi, www, intl, global, sandbox-intl, notify-http (plain http) or an address [default: the profile\'s, then mapi]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l partner -d 'The partner who received the message [default: the profile\'s; verify-notify also takes seller_id]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l ca-cert -d 'Trust the certificates of this PEM file as well (repeatable)' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l connect-timeout -d 'Longest wait for a connection [default: 5s]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l timeout -d 'Longest wait for one answer [default: 15s]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l retries -d 'Tries after a network fault [default: 2]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l service -d 'The service that created the trade [default: exterface, or fields only escrow has]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l expect -d 'NAME=VALUE that the message must have, such as total_fee=88.00 (repeatable)' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l seller-id -d 'The seller that the message must name [default: the profile\'s]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l lang -d 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l color -d 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l reveal-key -d 'Show the key where <key> stands'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l online -d 'Ask the gateway whether it sent the notify_id'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l offline-ok -d 'Let a matching sign suffice, without asking'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l reply -d 'Print success or fail and nothing else'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -s h -l help -d 'Print help'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand verify-notify" -l json -d 'Print one JSON object instead of text'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand query-notify-id" -l shop -d 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand query-notify-id" -l config -d 'Profile file [default: alipay-mapi/config.toml in the user\'s configuration folder]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand query-notify-id" -l gateway -d 'mapi, www, intl, global, sandbox-intl, notify-http (plain http) or an address [default: the profile\'s, then mapi]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand query-notify-id" -l partner -d 'The partner who received the message [default: the profile\'s; verify-notify also takes seller_id]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand query-notify-id" -l ca-cert -d 'Trust the certificates of this PEM file as well (repeatable)' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand query-notify-id" -l connect-timeout -d 'Longest wait for a connection [default: 5s]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand query-notify-id" -l timeout -d 'Longest wait for one answer [default: 15s]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand query-notify-id" -l retries -d 'Tries after a network fault [default: 2]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand query-notify-id" -l lang -d 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand query-notify-id" -l color -d 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand query-notify-id" -s h -l help -d 'Print help'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand query-notify-id" -l json -d 'Print one JSON object instead of text'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -s i -l input -d 'Read it from a file; - is standard input' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -l max-input -d 'Largest input, with K, M or G [default: 16M]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -l key -d 'The key; other users of the machine can see it in the process list' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -l key-file -d 'File that holds the key [default: the profile\'s key_file, then ALIPAY_MAPI_KEY, then a prompt]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -l shop -d 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -l config -d 'Profile file [default: alipay-mapi/config.toml in the user\'s configuration folder]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -l lang -d 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -l color -d 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -l reveal-key -d 'Show the key where <key> stands'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -l redact -d 'Mask names, addresses, telephone numbers and e-mail in the report'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -s h -l help -d 'Print help'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -l json -d 'Print one JSON object instead of text'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -a "request" -d 'Find out why the sign of a request is wrong, and check all else about it'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -a "notify" -d 'Find out why the sign of a notification or return does not match'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -a "code" -d 'Explain an error code, a status, a service, a mistake, a finding or an item of the FAQ'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and not __fish_seen_subcommand_from request notify code answer" -a "answer" -d 'Find the error in what the gateway sent back: XML, HTML, a word or a WAP line'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -s i -l input -d 'Read a request from a file; - is standard input (repeatable: each is diagnosed)' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l input-format -d 'Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]' -r -f -a "url\t''
http\t''
json\t''
lines\t''
query\t''
presign\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l drop -d 'Leave this parameter out (repeatable)' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l max-input -d 'Largest input, with K, M or G [default: 16M]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l sign -d 'The sign to look at [default: the sign among the parameters]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l key -d 'The key; other users of the machine can see it in the process list' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l key-file -d 'File that holds the key [default: the profile\'s key_file, then ALIPAY_MAPI_KEY, then a prompt; without any only the checks run]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l shop -d 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l config -d 'Profile file [default: alipay-mapi/config.toml in the user\'s configuration folder]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l also-key-file -d 'File of another key that may have been used by mistake (repeatable) [the keys of the profile file are tried as well]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l charset -d 'Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type, then GBK]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l rule -d 'Rule: mapi, wap-notify or epay [default: mapi]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l their-presign -d 'File with the string that your code digests, as it printed it, with or without the key at its end' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l budget -d 'Longest search, such as 500ms, 10s or 1m [default: 2s; none with --max-candidates]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l max-candidates -d 'Most candidates to digest; the same number always gives the same result' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l lang -d 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l color -d 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l reveal-key -d 'Show the key where <key> stands'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l redact -d 'Mask names, addresses, telephone numbers and e-mail in the report'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l strict -d 'End with 1 for warnings as well'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -s h -l help -d 'Print help'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from request" -l json -d 'Print one JSON object instead of text'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -s i -l input -d 'Read a notification, or the log of the vendor\'s samples (responseTxt=…), from a file; - is standard input (repeatable)' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l input-format -d 'Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]' -r -f -a "url\t''
http\t''
json\t''
lines\t''
query\t''
presign\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l drop -d 'Leave this parameter out (repeatable)' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l max-input -d 'Largest input, with K, M or G [default: 16M]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l sign -d 'The sign to look at [default: the sign among the parameters]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l key -d 'The key; other users of the machine can see it in the process list' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l key-file -d 'File that holds the key [default: the profile\'s key_file, then ALIPAY_MAPI_KEY, then a prompt; without any only the checks run]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l shop -d 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l config -d 'Profile file [default: alipay-mapi/config.toml in the user\'s configuration folder]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l also-key-file -d 'File of another key that may have been used by mistake (repeatable) [the keys of the profile file are tried as well]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l charset -d 'Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type; of text the one that matches]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l rule -d 'Rule: mapi, wap-notify or epay [default: mapi; a WAP notification is seen by its fields]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l their-presign -d 'File with the string that your code digests, as it printed it, with or without the key at its end' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l budget -d 'Longest search, such as 500ms, 10s or 1m [default: 2s; none with --max-candidates]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l max-candidates -d 'Most candidates to digest; the same number always gives the same result' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l lang -d 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l color -d 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l reveal-key -d 'Show the key where <key> stands'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l redact -d 'Mask names, addresses, telephone numbers and e-mail in the report'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l strict -d 'End with 1 for warnings as well'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -s h -l help -d 'Print help'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from notify" -l json -d 'Print one JSON object instead of text'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from code" -l lang -d 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from code" -l color -d 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from code" -s h -l help -d 'Print help'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from code" -l json -d 'Print one JSON object instead of text'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from answer" -s i -l input -d 'Read the answer from a file, with or without the HTTP head; - is standard input' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from answer" -l max-input -d 'Largest input, with K, M or G [default: 16M]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from answer" -l request -d 'Also diagnose the request that this is the answer to, from a file' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from answer" -l key -d 'The key; other users of the machine can see it in the process list' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from answer" -l key-file -d 'File that holds the key [default: the profile\'s key_file, then ALIPAY_MAPI_KEY, then a prompt]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from answer" -l shop -d 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from answer" -l config -d 'Profile file [default: alipay-mapi/config.toml in the user\'s configuration folder]' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from answer" -l lang -d 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from answer" -l color -d 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from answer" -l reveal-key -d 'Show the key where <key> stands'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from answer" -l redact -d 'Mask names, addresses, telephone numbers and e-mail in the report'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from answer" -s h -l help -d 'Print help'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand diagnose; and __fish_seen_subcommand_from answer" -l json -d 'Print one JSON object instead of text'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand completions" -l lang -d 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand completions" -l color -d 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand completions" -s h -l help -d 'Print help'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand completions" -l json -d 'Print one JSON object instead of text'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand man" -l output-dir -d 'Write every page into this folder' -r -F
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand man" -l lang -d 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]' -r
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand man" -l color -d 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand man" -s h -l help -d 'Print help'
complete -c alipay-mapi -n "__fish_alipay_mapi_using_subcommand man" -l json -d 'Print one JSON object instead of text'
