//! Who is paid in another's stead, through the use cases alone: two officers, three days, and every way to an end.

mod claimants;
mod decide;
mod elsewhere;
mod ends;
mod guards;
mod night;
mod once;
mod renew;
mod setting;
mod vacant;
