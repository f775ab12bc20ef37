# SPDX-License-Identifier: GPL-3.0-or-later
# What is installed besides the programs, and the .deb: `cpack -B FOLDER --config
# build/release/CPackConfig.cmake`. It installs and runs without a compiler.
set(CMAKE_INSTALL_DOCDIR share/doc/loket) # not "Loket": Debian's names are lower case
include(GNUInstallDirs)

install(FILES resources/loket.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES resources/id.loket.Loket.metainfo.xml
    DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES resources/loket.svg
    DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
install(FILES README.md CHANGELOG.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES LICENSE DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME copyright)
# The tool for the office's server, as loket-centre (docs/office-server.md).
install(FILES docs/centre.md docs/office-server.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(PROGRAMS tools/centre DESTINATION "${CMAKE_INSTALL_DATADIR}/loket/centre")
install(DIRECTORY tools/centre.d DESTINATION "${CMAKE_INSTALL_DATADIR}/loket/centre")
install(DIRECTORY resources/sql/nation DESTINATION "${CMAKE_INSTALL_DATADIR}/loket/centre/sql")
install(CODE "file(CREATE_LINK ../share/loket/centre/centre
    \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/loket-centre\" SYMBOLIC)")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME loket)
set(CPACK_PACKAGE_VENDOR "The Loket developers")
set(CPACK_PACKAGE_CONTACT "The Loket developers <loket@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION
    "Reads the proof that an applicant holds up, says by the office's own rule whether and how
this person is to be taken in now, shows the documents to check, and marks the arrival in an
append-only journal. Works without a network.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no link line shows: the database driver, the camera's and the sounds' plugins, the icons'
# plugin (a package of its own from Qt 6.5 on), Qt's own words in Indonesian, and the typeface.
string(JOIN ", " CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite"
    "gstreamer1.0-plugins-base"
    "gstreamer1.0-plugins-good"
    "qt6-svg-plugins | libqt6svg6 (<< 6.5)"
    "qt6-translations-l10n"
    "fonts-inter")
# Tesseract reads codes that are shown as text; without it the program says so and works on.
string(JOIN ", " CPACK_DEBIAN_PACKAGE_RECOMMENDS
    "qt6-wayland" "pipewire-audio | pulseaudio"
    "libtesseract5" "tesseract-ocr-eng" "tesseract-ocr-ind")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql, openssl") # of the office's server only
include(CPack)
