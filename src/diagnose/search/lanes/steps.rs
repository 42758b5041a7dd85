//! The 64 steps of MD5 (RFC 1321, 3.4), in words that a set of vector instructions gives a meaning to: `add`, `turned`,
//! `load`, `splat`, and the four functions that mix. Macros, since what may use a set's instructions cannot be handed
//! over as a type and still become one piece of code.

/// The constants of the steps (RFC 1321, 3.4): 2^32 · |sin(step)|.
#[rustfmt::skip]
pub(super) static SINES: [u32; 64] = [
    0xd76a_a478, 0xe8c7_b756, 0x2420_70db, 0xc1bd_ceee, 0xf57c_0faf, 0x4787_c62a, 0xa830_4613, 0xfd46_9501,
    0x6980_98d8, 0x8b44_f7af, 0xffff_5bb1, 0x895c_d7be, 0x6b90_1122, 0xfd98_7193, 0xa679_438e, 0x49b4_0821,
    0xf61e_2562, 0xc040_b340, 0x265e_5a51, 0xe9b6_c7aa, 0xd62f_105d, 0x0244_1453, 0xd8a1_e681, 0xe7d3_fbc8,
    0x21e1_cde6, 0xc337_07d6, 0xf4d5_0d87, 0x455a_14ed, 0xa9e3_e905, 0xfcef_a3f8, 0x676f_02d9, 0x8d2a_4c8a,
    0xfffa_3942, 0x8771_f681, 0x6d9d_6122, 0xfde5_380c, 0xa4be_ea44, 0x4bde_cfa9, 0xf6bb_4b60, 0xbebf_bc70,
    0x289b_7ec6, 0xeaa1_27fa, 0xd4ef_3085, 0x0488_1d05, 0xd9d4_d039, 0xe6db_99e5, 0x1fa2_7cf8, 0xc4ac_5665,
    0xf429_2244, 0x432a_ff97, 0xab94_23a7, 0xfc93_a039, 0x655b_59c3, 0x8f0c_cc92, 0xffef_f47d, 0x8584_5dd1,
    0x6fa8_7e4f, 0xfe2c_e6e0, 0xa301_4314, 0x4e08_11a1, 0xf753_7e82, 0xbd3a_f235, 0x2ad7_d2bb, 0xeb86_d391,
];

/// Sixteen steps. `$mix` is the round's function, `$round` its place; its steps read words from `$first` on, each
/// `$stride` words after the one before, and turn by `$turns` bits, four after four.
macro_rules! round {
    ($state:ident, $given:ident, $mix:ident, $round:literal, $first:literal, $stride:literal, $turns:expr) => {
        round!($state, $given, $mix, $round, $first, $stride, $turns, 0 4 8 12)
    };
    (
        $state:ident, $given:ident, $mix:ident, $round:literal, $first:literal, $stride:literal, $turns:expr,
        $($four:literal)*
    ) => {
        let [a, b, c, d] = &mut $state;
        $(
            // The roles move on by one place with each step.
            step!(a, b, c, d, $given, $mix, $round, $four, $first, $stride, $turns[0]);
            step!(d, a, b, c, $given, $mix, $round, $four + 1, $first, $stride, $turns[1]);
            step!(c, d, a, b, $given, $mix, $round, $four + 2, $first, $stride, $turns[2]);
            step!(b, c, d, a, $given, $mix, $round, $four + 3, $first, $stride, $turns[3]);
        )*
    };
}

/// One step: a = b + ((a + mix(b, c, d) + word + sine) turned).
macro_rules! step {
    (
        $a:ident, $b:ident, $c:ident, $d:ident,
        $given:ident, $mix:ident, $round:literal, $step:expr, $first:literal, $stride:literal, $turn:expr
    ) => {
        let sine = splat(SINES[16 * $round + $step]);
        let (block, pass) = $given;
        let word = block[($first + $stride * ($step)) % WORDS];
        for group in 0..GROUPS {
            let given = add(load(word, GROUPS * pass + group), sine);
            let sum = add($a[group], given);
            let sum = add(sum, $mix($b[group], $c[group], $d[group]));
            $a[group] = add($b[group], turned(sum, $turn));
        }
    };
}

pub(super) use round;
pub(super) use step;
