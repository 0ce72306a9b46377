//! The files that pages link to: the style sheet, the fonts, the icon, and the scripts of passkeys, of papers and of scanners.

/// A file, under a name that changes whenever its bytes change.
#[derive(Debug)]
pub struct Asset {
    /// The name below `/assets/`.
    pub name: &'static str,
    /// The value of the `Content-Type` header.
    pub content_type: &'static str,
    /// Whether browsers may keep the file for a year without asking again.
    pub immutable: bool,
    /// The content.
    pub bytes: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

/// The asset with this name, such as `sothon-0123456789ab.css`.
pub fn find(name: &str) -> Option<&'static Asset> {
    ALL.iter().find(|asset| asset.name == name)
}

/// Every asset.
pub fn all() -> &'static [Asset] {
    ALL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_is_found_under_the_address_pages_use() {
        let name = STYLE.trim_start_matches("/assets/");
        assert_eq!(find(name).unwrap().content_type, "text/css; charset=utf-8");
        assert!(find("sothon.css").is_none());
    }

    #[test]
    fn the_fonts_take_80_kb_at_most() {
        let fonts = ALL.iter().filter(|asset| asset.content_type == "font/woff2");
        let size: usize = fonts.map(|font| font.bytes.len()).sum();
        assert!((1..=80 * 1024).contains(&size), "{size}");
    }
}
