//! Who is paid in another's stead, through the use cases alone: two officers, three days, and every way to an end.

#[path = "payee/claimants.rs"]
mod claimants;
#[path = "payee/decide.rs"]
mod decide;
#[path = "payee/elsewhere.rs"]
mod elsewhere;
#[path = "payee/ends.rs"]
mod ends;
#[path = "payee/guards.rs"]
mod guards;
#[path = "payee/night.rs"]
mod night;
#[path = "payee/once.rs"]
mod once;
#[path = "payee/renew.rs"]
mod renew;
#[path = "payee/setting.rs"]
mod setting;
#[path = "payee/vacant.rs"]
mod vacant;
