
use builtin;
use str;

set edit:completion:arg-completer[alipay-mapi] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'alipay-mapi'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'alipay-mapi'= {
            cand --lang 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]'
            cand --color 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]'
            cand --json 'Print one JSON object instead of text'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print the version'
            cand --version 'Print the version'
            cand sign 'Sign parameters, and explain each stage'
            cand build-url 'Build the complete gateway URL, or the self-submitting POST form'
            cand verify-notify 'Check a notification or a return URL: is it genuine, what does it mean, what must be answered'
            cand query-notify-id 'Ask the gateway whether it sent this notify_id'
            cand diagnose 'Explain a code, a status, a service, a finding or an answer of the gateway'
            cand completions 'Print the completions of a shell'
            cand man 'Print a man page, or write all of them into a folder'
        }
        &'alipay-mapi;sign'= {
            cand -i 'Read the parameters from a file; - is standard input'
            cand --input 'Read the parameters from a file; - is standard input'
            cand --input-format 'Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]'
            cand --drop 'Leave this parameter out (repeatable)'
            cand --max-input 'Largest input, with K, M or G [default: 16M]'
            cand --key 'The key; other users of the machine can see it in the process list'
            cand --key-file 'File that holds the key [default: the profile''s key_file, then ALIPAY_MAPI_KEY, then a prompt]'
            cand --shop 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]'
            cand --config 'Profile file [default: alipay-mapi/config.toml in the user''s configuration folder]'
            cand --charset 'Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type, then GBK]'
            cand --rule 'Rule: mapi, wap-notify or epay [default: mapi; verify-notify sees a WAP notification]'
            cand --show 'Print sign, presign (the string before the key), query or pairs [default: sign]'
            cand --lang 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]'
            cand --color 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]'
            cand --reveal-key 'Show the key where <key> stands'
            cand --explain 'Show what each stage did to these parameters'
            cand -h 'Print help'
            cand --help 'Print help'
            cand --json 'Print one JSON object instead of text'
        }
        &'alipay-mapi;build-url'= {
            cand -i 'Read the parameters from a file; - is standard input'
            cand --input 'Read the parameters from a file; - is standard input'
            cand --input-format 'Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]'
            cand --drop 'Leave this parameter out (repeatable)'
            cand --max-input 'Largest input, with K, M or G [default: 16M]'
            cand --key 'The key; other users of the machine can see it in the process list'
            cand --key-file 'File that holds the key [default: the profile''s key_file, then ALIPAY_MAPI_KEY, then a prompt]'
            cand --shop 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]'
            cand --config 'Profile file [default: alipay-mapi/config.toml in the user''s configuration folder]'
            cand --charset 'Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type, then GBK]'
            cand --rule 'Rule: mapi, wap-notify or epay [default: mapi; verify-notify sees a WAP notification]'
            cand --gateway 'mapi, www, intl, global, sandbox-intl, wap or an address [default: the profile''s, then mapi]'
            cand -o 'Write into this file; the old one stays whole if that fails'
            cand --output 'Write into this file; the old one stays whole if that fails'
            cand --lang 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]'
            cand --color 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]'
            cand --reveal-key 'Show the key where <key> stands'
            cand --form 'Write the self-submitting HTML page of a POST request'
            cand --open 'Open the result in the browser'
            cand --strict 'Print nothing and end with 1 if a check finds an error'
            cand -h 'Print help'
            cand --help 'Print help'
            cand --json 'Print one JSON object instead of text'
        }
        &'alipay-mapi;verify-notify'= {
            cand -i 'Read the parameters from a file; - is standard input'
            cand --input 'Read the parameters from a file; - is standard input'
            cand --input-format 'Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]'
            cand --drop 'Leave this parameter out (repeatable)'
            cand --max-input 'Largest input, with K, M or G [default: 16M]'
            cand --key 'The key; other users of the machine can see it in the process list'
            cand --key-file 'File that holds the key [default: the profile''s key_file, then ALIPAY_MAPI_KEY, then a prompt]'
            cand --shop 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]'
            cand --config 'Profile file [default: alipay-mapi/config.toml in the user''s configuration folder]'
            cand --charset 'Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type, then GBK]'
            cand --rule 'Rule: mapi, wap-notify or epay [default: mapi; verify-notify sees a WAP notification]'
            cand --gateway 'mapi, www, intl, global, sandbox-intl, notify-http (plain http) or an address [default: the profile''s, then mapi]'
            cand --partner 'The partner who received the message [default: the profile''s; verify-notify also takes seller_id]'
            cand --ca-cert 'Trust the certificates of this PEM file as well (repeatable)'
            cand --connect-timeout 'Longest wait for a connection [default: 5s]'
            cand --timeout 'Longest wait for one answer [default: 15s]'
            cand --retries 'Tries after a network fault [default: 2]'
            cand --service 'The service that created the trade [default: exterface, or fields only escrow has]'
            cand --expect 'NAME=VALUE that the message must have, such as total_fee=88.00 (repeatable)'
            cand --seller-id 'The seller that the message must name [default: the profile''s]'
            cand --lang 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]'
            cand --color 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]'
            cand --reveal-key 'Show the key where <key> stands'
            cand --online 'Ask the gateway whether it sent the notify_id'
            cand --offline-ok 'Let a matching sign suffice, without asking'
            cand --reply 'Print success or fail and nothing else'
            cand -h 'Print help'
            cand --help 'Print help'
            cand --json 'Print one JSON object instead of text'
        }
        &'alipay-mapi;query-notify-id'= {
            cand --shop 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]'
            cand --config 'Profile file [default: alipay-mapi/config.toml in the user''s configuration folder]'
            cand --gateway 'mapi, www, intl, global, sandbox-intl, notify-http (plain http) or an address [default: the profile''s, then mapi]'
            cand --partner 'The partner who received the message [default: the profile''s; verify-notify also takes seller_id]'
            cand --ca-cert 'Trust the certificates of this PEM file as well (repeatable)'
            cand --connect-timeout 'Longest wait for a connection [default: 5s]'
            cand --timeout 'Longest wait for one answer [default: 15s]'
            cand --retries 'Tries after a network fault [default: 2]'
            cand --lang 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]'
            cand --color 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand --json 'Print one JSON object instead of text'
        }
        &'alipay-mapi;diagnose'= {
            cand -i 'Read it from a file; - is standard input'
            cand --input 'Read it from a file; - is standard input'
            cand --max-input 'Largest input, with K, M or G [default: 16M]'
            cand --lang 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]'
            cand --color 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand --json 'Print one JSON object instead of text'
            cand code 'Explain an error code, a status, a service, a finding or an item of the FAQ'
            cand answer 'Find the error in what the gateway sent back: XML, HTML, a word or a WAP line'
        }
        &'alipay-mapi;diagnose;code'= {
            cand --lang 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]'
            cand --color 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand --json 'Print one JSON object instead of text'
        }
        &'alipay-mapi;diagnose;answer'= {
            cand -i 'Read the answer from a file, with or without the HTTP head; - is standard input'
            cand --input 'Read the answer from a file, with or without the HTTP head; - is standard input'
            cand --max-input 'Largest input, with K, M or G [default: 16M]'
            cand --lang 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]'
            cand --color 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand --json 'Print one JSON object instead of text'
        }
        &'alipay-mapi;completions'= {
            cand --lang 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]'
            cand --color 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand --json 'Print one JSON object instead of text'
        }
        &'alipay-mapi;man'= {
            cand --output-dir 'Write every page into this folder'
            cand --lang 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]'
            cand --color 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]'
            cand -h 'Print help'
            cand --help 'Print help'
            cand --json 'Print one JSON object instead of text'
        }
    ]
    $completions[$command]
}
