; The installer for Windows 10 and 11, 64 bit: for one user, without an administrator, without a network.
; Called with VERSION, FROM (the folder of what is installed), ICONS, OUT. It never touches a book: those lie in
; %LOCALAPPDATA%\SoCongDong, or in du-lieu beside the program, and neither is named by the uninstaller.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
; The window and scd.exe share most of their code: a dictionary that spans both halves the file.
SetCompressorDictSize 128
; No file keeps the time of the day it was built: the same source gives the same installer.
SetDateSave off
RequestExecutionLevel user

!include MUI2.nsh
!include WinVer.nsh
!include LogicLib.nsh

!define PRODUCT "Sổ Cộng Đồng"
!define PUBLISHER "Nhóm Sổ Cộng Đồng"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\SoCongDong"
!define CLASSES "Software\Classes"
!define WEBVIEW "Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"

Name "${PRODUCT} ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\SoCongDong"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "${PRODUCT} ${VERSION}"

!define MUI_ICON "${ICONS}/icon.ico"
!define MUI_UNICON "${ICONS}/icon.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${ICONS}/installer.bmp"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_ALLLANGUAGES
!define MUI_LANGDLL_WINDOWTITLE "${PRODUCT}"
!define MUI_LANGDLL_INFO "Ngôn ngữ cài đặt / Language"
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${UNINSTALL}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!define MUI_FINISHPAGE_RUN "$INSTDIR\so-cong-dong.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(OPEN_NOW)"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(KEEPS_BOOKS)"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

LangString OPEN_NOW ${LANG_VIETNAMESE} "Mở Sổ Cộng Đồng ngay"
LangString OPEN_NOW ${LANG_ENGLISH} "Open Sổ Cộng Đồng now"
LangString WELCOME ${LANG_VIETNAMESE} "Chương trình được cài cho riêng người đang dùng máy, không cần quyền quản trị và không cần mạng.$\r$\n$\r$\nSổ đã có trên máy còn nguyên và được mở tiếp.$\r$\n$\r$\nBấm “Tiến” để bắt đầu."
LangString WELCOME ${LANG_ENGLISH} "The program is installed for the person at this PC alone; no administrator and no network is needed.$\r$\n$\r$\nBooks that are on this PC stay as they are and are opened again.$\r$\n$\r$\nPress Next to begin."
LangString KEEPS_BOOKS ${LANG_VIETNAMESE} "Chỉ gỡ chương trình. Sổ, báo cáo đã niêm phong, bản sao lưu và dấu niêm phong vẫn còn nguyên trong $LOCALAPPDATA\SoCongDong."
LangString KEEPS_BOOKS ${LANG_ENGLISH} "Only the program is taken off. Books, sealed reports, copies and seals stay in $LOCALAPPDATA\SoCongDong."
LangString IS_OPEN ${LANG_VIETNAMESE} "Sổ Cộng Đồng đang mở. Chưa tệp nào bị thay. Xin đóng cửa sổ chương trình rồi bấm Retry."
LangString IS_OPEN ${LANG_ENGLISH} "Sổ Cộng Đồng is open. No file was replaced yet. Please close its window, then press Retry."
LangString BOOK ${LANG_VIETNAMESE} "Sổ của Sổ Cộng Đồng"
LangString BOOK ${LANG_ENGLISH} "Book of Sổ Cộng Đồng"
LangString LOOK ${LANG_VIETNAMESE} "Mở bằng Sổ Cộng Đồng"
LangString LOOK ${LANG_ENGLISH} "Open with Sổ Cộng Đồng"

VIProductVersion "${VERSION}.0"
!macro About lang
  VIAddVersionKey /LANG=${lang} "ProductName" "${PRODUCT}"
  VIAddVersionKey /LANG=${lang} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${lang} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${lang} "CompanyName" "${PUBLISHER}"
  VIAddVersionKey /LANG=${lang} "LegalCopyright" "© 2026 ${PUBLISHER}"
!macroend
!insertmacro About ${LANG_VIETNAMESE}
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileDescription" "Bộ cài ${PRODUCT}"
!insertmacro About ${LANG_ENGLISH}
VIAddVersionKey /LANG=${LANG_ENGLISH} "FileDescription" "Installer of ${PRODUCT}"

; Strings of a language are chosen after .onInit, so that what is said in it is chosen here.
!macro Say vietnamese english
  ${If} $LANGUAGE == ${LANG_ENGLISH}
    StrCpy $1 "${english}"
  ${Else}
    StrCpy $1 "${vietnamese}"
  ${EndIf}
!macroend

; Everything that is looked at is looked at here, before a file is copied.
Function .onInit
  ; Many a PC here has its Windows in English and its person not: the language is asked for, the house's own first.
  StrCpy $LANGUAGE ${LANG_VIETNAMESE}
  !insertmacro MUI_LANGDLL_DISPLAY
  ; A Windows of 32 bits does not even start this installer.
  ${IfNot} ${AtLeastWin10}
    !insertmacro Say "Máy này chạy Windows cũ hơn Windows 10 hoặc bản 32 bit, nên chưa cài được. Chưa tệp nào được chép, số liệu trên máy còn nguyên. Xin dùng máy có Windows 10 hoặc 11, 64 bit." "This PC runs a Windows older than Windows 10, or one of 32 bits, so the program could not be installed. No file was copied and all data is as it was. Please use a PC with Windows 10 or 11, 64 bit."
    MessageBox MB_OK|MB_ICONSTOP "$1" /SD IDOK
    SetErrorLevel 2
    Abort
  ${EndIf}
  ; The runtime of all users writes its version here, that of one user there.
  SetRegView 32
  ReadRegStr $0 HKLM "SOFTWARE\${WEBVIEW}" "pv"
  SetRegView 64
  ${If} $0 == ""
  ${OrIf} $0 == "0.0.0.0"
    ReadRegStr $0 HKCU "Software\${WEBVIEW}" "pv"
  ${EndIf}
  ${If} $0 == ""
  ${OrIf} $0 == "0.0.0.0"
    !insertmacro Say "Máy này thiếu WebView2 của Windows, phần vẽ cửa sổ của chương trình. Chưa tệp nào được chép.$\r$\n$\r$\nCó thể cài tiếp ngay bây giờ; cửa sổ chỉ mở được khi đã có WebView2. Trên một máy có mạng, tải “WebView2 Evergreen Standalone Installer, x64” ở developer.microsoft.com/microsoft-edge/webview2, mang sang bằng USB và bấm đúp để cài.$\r$\n$\r$\nBấm OK để cài tiếp, Cancel để thôi." "This PC lacks Windows’ WebView2, which draws the window of the program. No file was copied yet.$\r$\n$\r$\nYou may go on now; the window opens once WebView2 is there. On a PC with a network download the “WebView2 Evergreen Standalone Installer, x64” from developer.microsoft.com/microsoft-edge/webview2, bring it on a USB stick and double-click it.$\r$\n$\r$\nOK goes on, Cancel stops."
    MessageBox MB_OKCANCEL|MB_ICONEXCLAMATION "$1" /SD IDOK IDOK +2
    Abort
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

; A program that runs cannot be replaced: that is asked before anything is.
!macro IsClosed prefix
Function ${prefix}IsClosed
  again:
  IfFileExists "$INSTDIR\so-cong-dong.exe" 0 closed
  ClearErrors
  FileOpen $0 "$INSTDIR\so-cong-dong.exe" a
  IfErrors 0 free
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IS_OPEN)" /SD IDCANCEL IDRETRY again
  SetErrorLevel 3
  Abort
  free:
  FileClose $0
  closed:
FunctionEnd
!macroend
!insertmacro IsClosed ""
!insertmacro IsClosed "un."

Section "-program"
  Call IsClosed
  SetOutPath "$INSTDIR"
  File "${FROM}/so-cong-dong.exe"
  File "${FROM}/scd.exe"
  File "${FROM}/WebView2Loader.dll"
  File "${FROM}/THAY-DOI.txt"
  File "${FROM}/GIAY-PHEP.txt"
  File "/oname=so.ico" "${ICONS}/book.ico"
  File "/oname=goi.ico" "${ICONS}/bundle.ico"
  WriteUninstaller "$INSTDIR\go-cai-dat.exe"
  CreateShortcut "$SMPROGRAMS\${PRODUCT}.lnk" "$INSTDIR\so-cong-dong.exe"

  WriteRegStr HKCU "${CLASSES}\.socd" "" "SoCongDong.So"
  WriteRegStr HKCU "${CLASSES}\SoCongDong.So" "" "$(BOOK)"
  WriteRegStr HKCU "${CLASSES}\SoCongDong.So\DefaultIcon" "" '"$INSTDIR\so.ico"'
  WriteRegStr HKCU "${CLASSES}\SoCongDong.So\shell\open\command" "" '"$INSTDIR\so-cong-dong.exe" "%1"'
  ; Windows knows a file by its last ending alone, and a bundle is a zip to everybody: it keeps its zip, and is offered
  ; the program beside it by the whole of its name.
  WriteRegStr HKCU "${CLASSES}\SystemFileAssociations\.zip\shell\SoCongDong" "" "$(LOOK)"
  WriteRegStr HKCU "${CLASSES}\SystemFileAssociations\.zip\shell\SoCongDong" "AppliesTo" 'System.FileName:"*.goi.zip"'
  WriteRegStr HKCU "${CLASSES}\SystemFileAssociations\.zip\shell\SoCongDong" "Icon" '"$INSTDIR\goi.ico"'
  WriteRegStr HKCU "${CLASSES}\SystemFileAssociations\.zip\shell\SoCongDong\command" "" '"$INSTDIR\so-cong-dong.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${PRODUCT}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" '"$INSTDIR\so-cong-dong.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\go-cai-dat.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\go-cai-dat.exe" /S'
  WriteRegStr HKCU "${UNINSTALL}" "Language" "$LANGUAGE"
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  Call un.IsClosed
  ; By name alone: what somebody else put here, du-lieu above all, stays.
  Delete "$INSTDIR\so-cong-dong.exe"
  Delete "$INSTDIR\scd.exe"
  Delete "$INSTDIR\WebView2Loader.dll"
  Delete "$INSTDIR\THAY-DOI.txt"
  Delete "$INSTDIR\GIAY-PHEP.txt"
  Delete "$INSTDIR\so.ico"
  Delete "$INSTDIR\goi.ico"
  Delete "$INSTDIR\go-cai-dat.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${PRODUCT}.lnk"
  ReadRegStr $0 HKCU "${CLASSES}\.socd" ""
  ${If} $0 == "SoCongDong.So"
    DeleteRegKey HKCU "${CLASSES}\.socd"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\SoCongDong.So"
  DeleteRegKey HKCU "${CLASSES}\SystemFileAssociations\.zip\shell\SoCongDong"
  DeleteRegKey HKCU "${UNINSTALL}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
