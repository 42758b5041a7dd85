
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'alipay-mapi' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'alipay-mapi'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'alipay-mapi' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print one JSON object instead of text')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print the version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print the version')
            [CompletionResult]::new('sign', 'sign', [CompletionResultType]::ParameterValue, 'Sign parameters, and explain each stage')
            [CompletionResult]::new('build-url', 'build-url', [CompletionResultType]::ParameterValue, 'Build the complete gateway URL, or the self-submitting POST form')
            [CompletionResult]::new('verify-notify', 'verify-notify', [CompletionResultType]::ParameterValue, 'Check a notification or a return URL: is it genuine, what does it mean, what must be answered')
            [CompletionResult]::new('query-notify-id', 'query-notify-id', [CompletionResultType]::ParameterValue, 'Ask the gateway whether it sent this notify_id')
            [CompletionResult]::new('diagnose', 'diagnose', [CompletionResultType]::ParameterValue, 'Find out why a sign is wrong; explain a code, a status, a service, a finding or an answer of the gateway')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completions of a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Print a man page, or write all of them into a folder')
            break
        }
        'alipay-mapi;sign' {
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Read the parameters from a file; - is standard input')
            [CompletionResult]::new('--input', '--input', [CompletionResultType]::ParameterName, 'Read the parameters from a file; - is standard input')
            [CompletionResult]::new('--input-format', '--input-format', [CompletionResultType]::ParameterName, 'Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]')
            [CompletionResult]::new('--drop', '--drop', [CompletionResultType]::ParameterName, 'Leave this parameter out (repeatable)')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'Largest input, with K, M or G [default: 16M]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The key; other users of the machine can see it in the process list')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'File that holds the key [default: the profile''s key_file, then ALIPAY_MAPI_KEY, then a prompt]')
            [CompletionResult]::new('--shop', '--shop', [CompletionResultType]::ParameterName, 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Profile file [default: alipay-mapi/config.toml in the user''s configuration folder]')
            [CompletionResult]::new('--charset', '--charset', [CompletionResultType]::ParameterName, 'Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type, then GBK]')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Rule: mapi, wap-notify or epay [default: mapi; verify-notify sees a WAP notification]')
            [CompletionResult]::new('--show', '--show', [CompletionResultType]::ParameterName, 'Print sign, presign (the string before the key), query or pairs [default: sign]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]')
            [CompletionResult]::new('--reveal-key', '--reveal-key', [CompletionResultType]::ParameterName, 'Show the key where <key> stands')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Show what each stage did to these parameters')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print one JSON object instead of text')
            break
        }
        'alipay-mapi;build-url' {
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Read the parameters from a file; - is standard input')
            [CompletionResult]::new('--input', '--input', [CompletionResultType]::ParameterName, 'Read the parameters from a file; - is standard input')
            [CompletionResult]::new('--input-format', '--input-format', [CompletionResultType]::ParameterName, 'Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]')
            [CompletionResult]::new('--drop', '--drop', [CompletionResultType]::ParameterName, 'Leave this parameter out (repeatable)')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'Largest input, with K, M or G [default: 16M]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The key; other users of the machine can see it in the process list')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'File that holds the key [default: the profile''s key_file, then ALIPAY_MAPI_KEY, then a prompt]')
            [CompletionResult]::new('--shop', '--shop', [CompletionResultType]::ParameterName, 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Profile file [default: alipay-mapi/config.toml in the user''s configuration folder]')
            [CompletionResult]::new('--charset', '--charset', [CompletionResultType]::ParameterName, 'Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type, then GBK]')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Rule: mapi, wap-notify or epay [default: mapi; verify-notify sees a WAP notification]')
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'mapi, www, intl, global, sandbox-intl, wap or an address [default: the profile''s, then mapi]')
            [CompletionResult]::new('-o', '-o', [CompletionResultType]::ParameterName, 'Write into this file; the old one stays whole if that fails')
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write into this file; the old one stays whole if that fails')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]')
            [CompletionResult]::new('--reveal-key', '--reveal-key', [CompletionResultType]::ParameterName, 'Show the key where <key> stands')
            [CompletionResult]::new('--form', '--form', [CompletionResultType]::ParameterName, 'Write the self-submitting HTML page of a POST request')
            [CompletionResult]::new('--open', '--open', [CompletionResultType]::ParameterName, 'Open the result in the browser')
            [CompletionResult]::new('--strict', '--strict', [CompletionResultType]::ParameterName, 'Print nothing and end with 1 if a check finds an error')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print one JSON object instead of text')
            break
        }
        'alipay-mapi;verify-notify' {
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Read the parameters from a file; - is standard input')
            [CompletionResult]::new('--input', '--input', [CompletionResultType]::ParameterName, 'Read the parameters from a file; - is standard input')
            [CompletionResult]::new('--input-format', '--input-format', [CompletionResultType]::ParameterName, 'Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]')
            [CompletionResult]::new('--drop', '--drop', [CompletionResultType]::ParameterName, 'Leave this parameter out (repeatable)')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'Largest input, with K, M or G [default: 16M]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The key; other users of the machine can see it in the process list')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'File that holds the key [default: the profile''s key_file, then ALIPAY_MAPI_KEY, then a prompt]')
            [CompletionResult]::new('--shop', '--shop', [CompletionResultType]::ParameterName, 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Profile file [default: alipay-mapi/config.toml in the user''s configuration folder]')
            [CompletionResult]::new('--charset', '--charset', [CompletionResultType]::ParameterName, 'Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type, then GBK]')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Rule: mapi, wap-notify or epay [default: mapi; verify-notify sees a WAP notification]')
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'mapi, www, intl, global, sandbox-intl, notify-http (plain http) or an address [default: the profile''s, then mapi]')
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner who received the message [default: the profile''s; verify-notify also takes seller_id]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'Trust the certificates of this PEM file as well (repeatable)')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection [default: 5s]')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Longest wait for one answer [default: 15s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Tries after a network fault [default: 2]')
            [CompletionResult]::new('--service', '--service', [CompletionResultType]::ParameterName, 'The service that created the trade [default: exterface, or fields only escrow has]')
            [CompletionResult]::new('--expect', '--expect', [CompletionResultType]::ParameterName, 'NAME=VALUE that the message must have, such as total_fee=88.00 (repeatable)')
            [CompletionResult]::new('--seller-id', '--seller-id', [CompletionResultType]::ParameterName, 'The seller that the message must name [default: the profile''s]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]')
            [CompletionResult]::new('--reveal-key', '--reveal-key', [CompletionResultType]::ParameterName, 'Show the key where <key> stands')
            [CompletionResult]::new('--online', '--online', [CompletionResultType]::ParameterName, 'Ask the gateway whether it sent the notify_id')
            [CompletionResult]::new('--offline-ok', '--offline-ok', [CompletionResultType]::ParameterName, 'Let a matching sign suffice, without asking')
            [CompletionResult]::new('--reply', '--reply', [CompletionResultType]::ParameterName, 'Print success or fail and nothing else')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print one JSON object instead of text')
            break
        }
        'alipay-mapi;query-notify-id' {
            [CompletionResult]::new('--shop', '--shop', [CompletionResultType]::ParameterName, 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Profile file [default: alipay-mapi/config.toml in the user''s configuration folder]')
            [CompletionResult]::new('--gateway', '--gateway', [CompletionResultType]::ParameterName, 'mapi, www, intl, global, sandbox-intl, notify-http (plain http) or an address [default: the profile''s, then mapi]')
            [CompletionResult]::new('--partner', '--partner', [CompletionResultType]::ParameterName, 'The partner who received the message [default: the profile''s; verify-notify also takes seller_id]')
            [CompletionResult]::new('--ca-cert', '--ca-cert', [CompletionResultType]::ParameterName, 'Trust the certificates of this PEM file as well (repeatable)')
            [CompletionResult]::new('--connect-timeout', '--connect-timeout', [CompletionResultType]::ParameterName, 'Longest wait for a connection [default: 5s]')
            [CompletionResult]::new('--timeout', '--timeout', [CompletionResultType]::ParameterName, 'Longest wait for one answer [default: 15s]')
            [CompletionResult]::new('--retries', '--retries', [CompletionResultType]::ParameterName, 'Tries after a network fault [default: 2]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print one JSON object instead of text')
            break
        }
        'alipay-mapi;diagnose' {
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Read it from a file; - is standard input')
            [CompletionResult]::new('--input', '--input', [CompletionResultType]::ParameterName, 'Read it from a file; - is standard input')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'Largest input, with K, M or G [default: 16M]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The key; other users of the machine can see it in the process list')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'File that holds the key [default: the profile''s key_file, then ALIPAY_MAPI_KEY, then a prompt]')
            [CompletionResult]::new('--shop', '--shop', [CompletionResultType]::ParameterName, 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Profile file [default: alipay-mapi/config.toml in the user''s configuration folder]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]')
            [CompletionResult]::new('--reveal-key', '--reveal-key', [CompletionResultType]::ParameterName, 'Show the key where <key> stands')
            [CompletionResult]::new('--redact', '--redact', [CompletionResultType]::ParameterName, 'Mask names, addresses, telephone numbers and e-mail in the report')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print one JSON object instead of text')
            [CompletionResult]::new('request', 'request', [CompletionResultType]::ParameterValue, 'Find out why the sign of a request is wrong, and check all else about it')
            [CompletionResult]::new('notify', 'notify', [CompletionResultType]::ParameterValue, 'Find out why the sign of a notification or return does not match')
            [CompletionResult]::new('code', 'code', [CompletionResultType]::ParameterValue, 'Explain an error code, a status, a service, a mistake, a finding or an item of the FAQ')
            [CompletionResult]::new('answer', 'answer', [CompletionResultType]::ParameterValue, 'Find the error in what the gateway sent back: XML, HTML, a word or a WAP line')
            break
        }
        'alipay-mapi;diagnose;request' {
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Read a request from a file; - is standard input (repeatable: each is diagnosed)')
            [CompletionResult]::new('--input', '--input', [CompletionResultType]::ParameterName, 'Read a request from a file; - is standard input (repeatable: each is diagnosed)')
            [CompletionResult]::new('--input-format', '--input-format', [CompletionResultType]::ParameterName, 'Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]')
            [CompletionResult]::new('--drop', '--drop', [CompletionResultType]::ParameterName, 'Leave this parameter out (repeatable)')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'Largest input, with K, M or G [default: 16M]')
            [CompletionResult]::new('--sign', '--sign', [CompletionResultType]::ParameterName, 'The sign to look at [default: the sign among the parameters]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The key; other users of the machine can see it in the process list')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'File that holds the key [default: the profile''s key_file, then ALIPAY_MAPI_KEY, then a prompt; without any only the checks run]')
            [CompletionResult]::new('--shop', '--shop', [CompletionResultType]::ParameterName, 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Profile file [default: alipay-mapi/config.toml in the user''s configuration folder]')
            [CompletionResult]::new('--also-key-file', '--also-key-file', [CompletionResultType]::ParameterName, 'File of another key that may have been used by mistake (repeatable) [the keys of the profile file are tried as well]')
            [CompletionResult]::new('--charset', '--charset', [CompletionResultType]::ParameterName, 'Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type, then GBK]')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Rule: mapi, wap-notify or epay [default: mapi]')
            [CompletionResult]::new('--their-presign', '--their-presign', [CompletionResultType]::ParameterName, 'File with the string that your code digests, as it printed it, with or without the key at its end')
            [CompletionResult]::new('--budget', '--budget', [CompletionResultType]::ParameterName, 'Longest search, such as 500ms, 10s or 1m [default: 2s; none with --max-candidates]')
            [CompletionResult]::new('--max-candidates', '--max-candidates', [CompletionResultType]::ParameterName, 'Most candidates to digest; the same number always gives the same result')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]')
            [CompletionResult]::new('--reveal-key', '--reveal-key', [CompletionResultType]::ParameterName, 'Show the key where <key> stands')
            [CompletionResult]::new('--redact', '--redact', [CompletionResultType]::ParameterName, 'Mask names, addresses, telephone numbers and e-mail in the report')
            [CompletionResult]::new('--strict', '--strict', [CompletionResultType]::ParameterName, 'End with 1 for warnings as well')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print one JSON object instead of text')
            break
        }
        'alipay-mapi;diagnose;notify' {
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Read a notification, or the log of the vendor''s samples (responseTxt=…), from a file; - is standard input (repeatable)')
            [CompletionResult]::new('--input', '--input', [CompletionResultType]::ParameterName, 'Read a notification, or the log of the vendor''s samples (responseTxt=…), from a file; - is standard input (repeatable)')
            [CompletionResult]::new('--input-format', '--input-format', [CompletionResultType]::ParameterName, 'Form of the input: url, http, json, lines, query or presign [default: detected; presign never is]')
            [CompletionResult]::new('--drop', '--drop', [CompletionResultType]::ParameterName, 'Leave this parameter out (repeatable)')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'Largest input, with K, M or G [default: 16M]')
            [CompletionResult]::new('--sign', '--sign', [CompletionResultType]::ParameterName, 'The sign to look at [default: the sign among the parameters]')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The key; other users of the machine can see it in the process list')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'File that holds the key [default: the profile''s key_file, then ALIPAY_MAPI_KEY, then a prompt; without any only the checks run]')
            [CompletionResult]::new('--shop', '--shop', [CompletionResultType]::ParameterName, 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Profile file [default: alipay-mapi/config.toml in the user''s configuration folder]')
            [CompletionResult]::new('--also-key-file', '--also-key-file', [CompletionResultType]::ParameterName, 'File of another key that may have been used by mistake (repeatable) [the keys of the profile file are tried as well]')
            [CompletionResult]::new('--charset', '--charset', [CompletionResultType]::ParameterName, 'Charset of the bytes: utf-8, gbk, gb2312 or gb18030 [default: _input_charset, then the profile, then the Content-Type; of text the one that matches]')
            [CompletionResult]::new('--rule', '--rule', [CompletionResultType]::ParameterName, 'Rule: mapi, wap-notify or epay [default: mapi; a WAP notification is seen by its fields]')
            [CompletionResult]::new('--their-presign', '--their-presign', [CompletionResultType]::ParameterName, 'File with the string that your code digests, as it printed it, with or without the key at its end')
            [CompletionResult]::new('--budget', '--budget', [CompletionResultType]::ParameterName, 'Longest search, such as 500ms, 10s or 1m [default: 2s; none with --max-candidates]')
            [CompletionResult]::new('--max-candidates', '--max-candidates', [CompletionResultType]::ParameterName, 'Most candidates to digest; the same number always gives the same result')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]')
            [CompletionResult]::new('--reveal-key', '--reveal-key', [CompletionResultType]::ParameterName, 'Show the key where <key> stands')
            [CompletionResult]::new('--redact', '--redact', [CompletionResultType]::ParameterName, 'Mask names, addresses, telephone numbers and e-mail in the report')
            [CompletionResult]::new('--strict', '--strict', [CompletionResultType]::ParameterName, 'End with 1 for warnings as well')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print one JSON object instead of text')
            break
        }
        'alipay-mapi;diagnose;code' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print one JSON object instead of text')
            break
        }
        'alipay-mapi;diagnose;answer' {
            [CompletionResult]::new('-i', '-i', [CompletionResultType]::ParameterName, 'Read the answer from a file, with or without the HTTP head; - is standard input')
            [CompletionResult]::new('--input', '--input', [CompletionResultType]::ParameterName, 'Read the answer from a file, with or without the HTTP head; - is standard input')
            [CompletionResult]::new('--max-input', '--max-input', [CompletionResultType]::ParameterName, 'Largest input, with K, M or G [default: 16M]')
            [CompletionResult]::new('--request', '--request', [CompletionResultType]::ParameterName, 'Also diagnose the request that this is the answer to, from a file')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'The key; other users of the machine can see it in the process list')
            [CompletionResult]::new('--key-file', '--key-file', [CompletionResultType]::ParameterName, 'File that holds the key [default: the profile''s key_file, then ALIPAY_MAPI_KEY, then a prompt]')
            [CompletionResult]::new('--shop', '--shop', [CompletionResultType]::ParameterName, 'Profile of this shop in the profile file [default: ALIPAY_MAPI_SHOP]')
            [CompletionResult]::new('--config', '--config', [CompletionResultType]::ParameterName, 'Profile file [default: alipay-mapi/config.toml in the user''s configuration folder]')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]')
            [CompletionResult]::new('--reveal-key', '--reveal-key', [CompletionResultType]::ParameterName, 'Show the key where <key> stands')
            [CompletionResult]::new('--redact', '--redact', [CompletionResultType]::ParameterName, 'Mask names, addresses, telephone numbers and e-mail in the report')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print one JSON object instead of text')
            break
        }
        'alipay-mapi;completions' {
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print one JSON object instead of text')
            break
        }
        'alipay-mapi;man' {
            [CompletionResult]::new('--output-dir', '--output-dir', [CompletionResultType]::ParameterName, 'Write every page into this folder')
            [CompletionResult]::new('--lang', '--lang', [CompletionResultType]::ParameterName, 'Language: en or zh-CN [default: LC_ALL, LC_MESSAGES or LANG]')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Colour: auto, always or never [default: auto; NO_COLOR and CLICOLOR_FORCE count]')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Print one JSON object instead of text')
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
