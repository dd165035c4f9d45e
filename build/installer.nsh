; Addresses of our scheme open Hiredesk for this user, from the installation on; without an administrator.
; The app says the same at every start. `--` keeps whatever stands in the address from being read as a switch.
!macro customInstall
  WriteRegStr HKCU "Software\Classes\com.hiredesk.app" "" "URL:com.hiredesk.app"
  WriteRegStr HKCU "Software\Classes\com.hiredesk.app" "URL Protocol" ""
  WriteRegStr HKCU "Software\Classes\com.hiredesk.app\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" -- "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey HKCU "Software\Classes\com.hiredesk.app"
!macroend
