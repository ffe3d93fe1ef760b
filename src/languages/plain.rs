//! Letters without their accents, so that "mezczyzna" is found like "mężczyzna".

/// The letter that a character is without its accent; `None` for marks that stand on a letter and are left out.
pub fn plain(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c);
    }
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'ĉ' | 'č' => 'c',
        'ď' | 'đ' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ė' | 'ę' | 'ě' => 'e',
        'ğ' | 'ģ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'į' | 'ı' => 'i',
        'ł' | 'ľ' | 'ļ' => 'l',
        'ñ' | 'ń' | 'ň' | 'ņ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ő' => 'o',
        'ŕ' | 'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ť' | 'ţ' | 'ț' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' | 'ų' => 'u',
        'ŵ' => 'w',
        'ý' | 'ÿ' | 'ŷ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'œ' => 'o',
        'ё' => 'е',
        // Arabic as it is typed: bearers of a hamza, the final forms, and Persian's and Urdu's own yeh and kaf.
        'أ' | 'إ' | 'آ' => 'ا',
        'ة' | 'ہ' | 'ۃ' => 'ه',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        '’' => '\'',
        // Accents by themselves, vowel marks of Arabic, the dot below of Devanagari, Gurmukhi, Bengali and Gujarati.
        '\u{300}'..='\u{36F}'
        | '\u{64B}'..='\u{652}'
        | '\u{93C}'
        | '\u{A3C}'
        | '\u{9BC}'
        | '\u{ABC}'
        | '\u{200C}'
        | '\u{200D}' => return None,
        other => other,
    })
}

/// Whether a character is a sign of a script that leaves no spaces between words.
pub fn is_sign(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9FFF}')
}

/// Whether a character may stand where a phrase has a space: "nou-născut", "pen-blwydd".
pub fn is_joined(c: char) -> bool {
    matches!(c, ' ' | '-' | '\u{A0}')
}
