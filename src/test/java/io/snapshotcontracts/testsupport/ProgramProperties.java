package io.snapshotcontracts.testsupport;

import io.snapshotcontracts.internal.http.ClientProperties;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Sets what the program sets at its start, before a test uses the JDK's HTTP client. Registered by its service file. */
public final class ProgramProperties implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        ClientProperties.REQUIRED.forEach(System::setProperty);
    }
}
