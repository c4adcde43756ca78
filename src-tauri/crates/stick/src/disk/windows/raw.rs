//! The calls of Windows that have no safe face. Nothing here decides anything.
#![expect(unsafe_code, reason = "drive letters, volume names and the bus have no safe interface")]

use std::fs::{File, OpenOptions};
use std::io;
use std::mem::size_of;
use std::os::windows::ffi::{OsStrExt, OsStringExt};
use std::os::windows::fs::OpenOptionsExt;
use std::os::windows::io::AsRawHandle;
use std::path::{Path, PathBuf};
use std::ptr;
use windows_sys::Win32::Storage::FileSystem::{
    BY_HANDLE_FILE_INFORMATION, BusTypeUsb, GetDiskFreeSpaceExW, GetDriveTypeW,
    GetFileInformationByHandle, GetLogicalDrives, GetVolumeInformationW,
};
use windows_sys::Win32::System::IO::DeviceIoControl;
use windows_sys::Win32::System::Ioctl::{
    IOCTL_STORAGE_QUERY_PROPERTY, PropertyStandardQuery, STORAGE_DEVICE_DESCRIPTOR,
    STORAGE_PROPERTY_QUERY, StorageDeviceProperty,
};

const DRIVE_REMOVABLE: u32 = 2;
const DRIVE_FIXED: u32 = 3;
const FILE_READ_ONLY_VOLUME: u32 = 0x0008_0000;
/// Read and write shared: the question must not disturb anybody.
const SHARE_ALL: u32 = 0x1 | 0x2;
/// A volume name holds at most 260 characters with its closing zero.
const NAME: usize = 261;

pub(crate) struct Volume {
    pub(crate) label: String,
    pub(crate) file_system: String,
    pub(crate) read_only: bool,
}

fn wide(path: &Path) -> Vec<u16> {
    path.as_os_str().encode_wide().chain([0]).collect()
}

fn text(buffer: &[u16]) -> String {
    let end = buffer.iter().position(|&c| c == 0).unwrap_or(buffer.len());
    std::ffi::OsString::from_wide(&buffer[..end]).to_string_lossy().into_owned()
}

/// The roots `A:\` to `Z:\` that exist.
pub(crate) fn letters() -> Vec<PathBuf> {
    // SAFETY: takes nothing and returns a bit for each letter.
    let bits = unsafe { GetLogicalDrives() };
    let letters = ('A'..='Z').enumerate();
    letters.filter(|(n, _)| bits >> n & 1 == 1).map(|(_, l)| format!("{l}:\\").into()).collect()
}

/// Free (for this user) and total bytes of the file system that holds `path`.
pub(crate) fn space(path: &Path) -> io::Result<(u64, u64)> {
    let path = wide(path);
    let (mut free, mut total) = (0_u64, 0_u64);
    // SAFETY: a zero-terminated string and two places for numbers that outlive the call.
    let done =
        unsafe { GetDiskFreeSpaceExW(path.as_ptr(), &mut free, &mut total, ptr::null_mut()) };
    if done == 0 { Err(io::Error::last_os_error()) } else { Ok((free, total)) }
}

/// Name, file system and write protection of the volume at a root; `None` when no medium is in
/// it or `root` is not a root.
pub(crate) fn volume(root: &Path) -> Option<Volume> {
    let root = wide(root);
    let (mut label, mut system) = ([0_u16; NAME], [0_u16; NAME]);
    let room = u32::try_from(NAME).ok()?;
    let mut flags = 0_u32;
    // SAFETY: a zero-terminated string, and buffers whose true lengths are handed over with them.
    let done = unsafe {
        GetVolumeInformationW(
            root.as_ptr(),
            label.as_mut_ptr(),
            room,
            ptr::null_mut(),
            ptr::null_mut(),
            &mut flags,
            system.as_mut_ptr(),
            room,
        )
    };
    let read_only = flags & FILE_READ_ONLY_VOLUME != 0;
    (done != 0).then(|| Volume { label: text(&label), file_system: text(&system), read_only })
}

/// Removable by type, or fixed by type and on USB: a USB hard disk calls itself fixed.
pub(crate) fn carried(root: &Path) -> bool {
    let wide_root = wide(root);
    // SAFETY: a zero-terminated string.
    match unsafe { GetDriveTypeW(wide_root.as_ptr()) } {
        DRIVE_REMOVABLE => true,
        DRIVE_FIXED => on_usb(root).unwrap_or(false),
        _ => false,
    }
}

fn on_usb(root: &Path) -> Option<bool> {
    let device = format!("\\\\.\\{}", root.to_str()?.trim_end_matches('\\'));
    // No access at all is enough to ask, and needs no rights.
    let device = OpenOptions::new().access_mode(0).share_mode(SHARE_ALL).open(device).ok()?;
    let query = STORAGE_PROPERTY_QUERY {
        PropertyId: StorageDeviceProperty,
        QueryType: PropertyStandardQuery,
        AdditionalParameters: [0],
    };
    let mut answer = STORAGE_DEVICE_DESCRIPTOR::default();
    let mut returned = 0_u32;
    // SAFETY: both structures are plain data of the given sizes and outlive the call; the handle
    // is open. The system cuts the answer to the room it is given.
    let done = unsafe {
        DeviceIoControl(
            device.as_raw_handle(),
            IOCTL_STORAGE_QUERY_PROPERTY,
            ptr::from_ref(&query).cast(),
            u32::try_from(size_of::<STORAGE_PROPERTY_QUERY>()).ok()?,
            ptr::from_mut(&mut answer).cast(),
            u32::try_from(size_of::<STORAGE_DEVICE_DESCRIPTOR>()).ok()?,
            &mut returned,
            ptr::null_mut(),
        )
    };
    Some(done != 0 && answer.BusType == BusTypeUsb)
}

/// The volume of an open file and its number there: one file has one, whatever its names.
pub(crate) fn identity(file: &File) -> Option<(u32, u32, u32)> {
    let mut told = BY_HANDLE_FILE_INFORMATION::default();
    // SAFETY: the handle is open, and the structure is plain data that outlives the call.
    let done = unsafe { GetFileInformationByHandle(file.as_raw_handle(), &mut told) };
    (done != 0).then_some((told.dwVolumeSerialNumber, told.nFileIndexHigh, told.nFileIndexLow))
}
