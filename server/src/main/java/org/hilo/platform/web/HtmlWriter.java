package org.hilo.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Turns what a page handler returns into a page. */
@Component
public final class HtmlWriter implements HandlerMethodReturnValueHandler {

    private final Templates templates;
    private final Shells shells;

    HtmlWriter(Templates templates, Shells shells) {
        this.templates = templates;
        this.shells = shells;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returned) {
        return Html.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object returned, MethodParameter type, ModelAndViewContainer container, NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        if (returned instanceof Html html) {
            write(
                    html,
                    Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                    Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)));
        }
    }

    /** For those who answer outside a page handler. */
    public void write(Html html, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Shell shell = shells.of(request, response);
        byte[] page = templates.render(html, shell);
        response.setStatus(html.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, shell.languageTag());
        response.setHeader(HttpHeaders.VARY, "HX-Request, Cookie");
        response.setContentLength(page.length);
        response.getOutputStream().write(page);
    }
}
