//! What is wrong with a record.

use thiserror::Error;

use crate::image::ImageFault;

/// Why a record is not read. No fault repeats anything of a finger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum RecordFault {
    /// Over [`super::LONGEST`].
    #[error("a record of {0} bytes is too long")]
    TooLong(usize),
    /// It ends before what it announces.
    #[error("the record ends early: at byte {at}, {wanted} more were announced")]
    EndsEarly {
        /// Where reading stopped, from 0.
        at: usize,
        /// How many bytes should have followed.
        wanted: usize,
    },
    /// It does not begin as this format does.
    #[error("the format begins with {0:02x?}")]
    Format([u8; 4]),
    /// A version that is not read.
    #[error("version {0:02x?} is not read")]
    Version([u8; 4]),
    /// The stated length is not the number of bytes.
    #[error("the record states {stated} bytes and has {given}")]
    Length {
        /// By its head.
        stated: usize,
        /// Counted.
        given: usize,
    },
    /// The stated length of the one representation is not what it takes.
    #[error("the representation states {stated} bytes and has {given}")]
    RepresentationLength {
        /// By its head.
        stated: usize,
        /// Counted.
        given: usize,
    },
    /// None, or several fingers or views in one record.
    #[error("{0} representations, one belongs here")]
    Representations(u16),
    /// A mark of certification other than 0 or 1.
    #[error("a certification flag of {0}")]
    CertificationFlag(u8),
    /// A quality above 100 that is no *not known*.
    #[error("a quality of {0}")]
    Quality(u8),
    /// No single finger, and not *unknown*.
    #[error("finger position {0}")]
    Position(u8),
    /// Not pressed on a live scanner.
    #[error("impression type {0}")]
    Impression(u8),
    /// Neither per inch nor per centimetre.
    #[error("a unit of scale {0}")]
    Unit(u8),
    /// Not between 490 and 580 pixels per inch.
    #[error("{0} pixels in the stated unit")]
    Resolution(u16),
    /// Different ways across and down.
    #[error("a resolution of {0} across and {1} down")]
    ResolutionsDiffer(u16, u16),
    /// Other than 8 bits for a pixel.
    #[error("{0} bits for a pixel")]
    Depth(u8),
    /// WSQ, PNG or another way that is not read.
    #[error("compression {0} is not supported")]
    Compression(u8),
    /// A picture that is not read.
    #[error(transparent)]
    Image(#[from] ImageFault),
    /// The picture inside has another size than the record says.
    #[error("the picture has another size than the record says")]
    SizesDiffer,
    /// Not JPEG 2000 as one finger is sent: see [`Jpeg2000Fault`].
    #[error("JPEG 2000: {0}")]
    Jpeg2000(#[from] Jpeg2000Fault),
    /// More minutiae than a record can hold.
    #[error("{0} minutiae")]
    Minutiae(usize),
    /// A minutia of a kind that the format does not know.
    #[error("a minutia of kind {0}")]
    MinutiaKind(u8),
    /// A minutia outside its picture.
    #[error("minutia {0} lies outside the picture")]
    MinutiaOutside(usize),
    /// Two minutiae in one place.
    #[error("minutia {0} is there twice")]
    MinutiaTwice(usize),
    /// A minutia takes five or six bytes.
    #[error("{0} bytes for a minutia")]
    MinutiaBytes(u8),
    /// A way of marking endings that the format does not know.
    #[error("endings of kind {0}")]
    EndingKind(u8),
    /// Something follows the end.
    #[error("{0} bytes follow the end")]
    Trailing(usize),
}

/// Why a picture in JPEG 2000 is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Jpeg2000Fault {
    /// Neither a file nor a code stream, or a head without its parts.
    #[error("no code stream")]
    NoStream,
    /// Not one component of 8 bits, without sign, at full size.
    #[error("not one grey component of 8 bits")]
    NotGrey,
    /// An offset, or more tiles than one finger needs.
    #[error("laid out in another way than one finger is")]
    Layout,
    /// More levels or layers, or smaller parts, than one finger needs: such a stream costs memory.
    #[error("more levels, layers or parts than one finger needs")]
    TooFine,
    /// The decoder refuses it.
    #[error("damaged")]
    Damaged,
}
