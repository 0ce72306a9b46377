//! What stands in the picture on a letter, and what is typed in its stead.

use sothon_domain::letter::{LetterCode, SignedStatement, Statement};

pub(crate) fn letter(data: &[u8]) {
    if let Some(statement) = Statement::from_bytes(data) {
        let written = statement.to_bytes().expect("what was read can be written");
        assert_eq!(Statement::from_bytes(&written).as_ref(), Some(&statement));
    }
    let text = String::from_utf8_lossy(data);
    if let Ok(signed) = text.parse::<SignedStatement>() {
        assert_eq!(signed.to_string().parse::<SignedStatement>().as_ref(), Ok(&signed));
    }
    if let Ok(code) = text.parse::<LetterCode>() {
        let again: LetterCode = code.to_string().parse().expect("what was read can be written");
        assert!(again.fits(&code), "another code");
    }
}
