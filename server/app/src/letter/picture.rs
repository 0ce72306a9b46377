//! The QR code of an address (ISO/IEC 18004), such that a creased letter can still be read.

use fast_qr::{ECL, QRBuilder};

use super::QrMatrix;
use crate::AppError;

/// Draws the address. A sixth of the squares may be unreadable (level M).
pub(super) fn of(address: &str) -> Result<QrMatrix, AppError> {
    let code = QRBuilder::new(address).ecl(ECL::M).build();
    let code = code.map_err(|_| AppError::Inconsistent("an address too long for a QR code"))?;
    let squares = code.data.iter().take(code.size * code.size);
    Ok(QrMatrix { side: code.size, dark: squares.map(|square| square.value()).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_corners_hold_the_finder_pattern() {
        let picture = of("https://sothon.example/verify/").unwrap();
        let row = |y: usize| &picture.dark[y * picture.side..(y + 1) * picture.side];
        let finder = [true, true, true, true, true, true, true, false];
        assert_eq!(row(0)[..8], finder);
        assert_eq!(row(picture.side - 1)[..8], finder);
        let mut right = row(0)[picture.side - 8..].to_vec();
        right.reverse();
        assert_eq!(right, finder);
        // Column 8 of this row is always dark: the picture is not mirrored.
        assert!(row(picture.side - 8)[8]);
        assert_eq!(picture.dark.len(), picture.side * picture.side);
    }

    #[test]
    fn an_address_no_picture_can_hold_is_an_error() {
        assert!(of(&"a".repeat(3_000)).is_err());
    }
}
