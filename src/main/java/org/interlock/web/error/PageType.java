package org.interlock.web.error;

import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * That a page is HTML whatever its address ends with: Thymeleaf would call the page that says that
 * {@code report.json} is not there JSON.
 */
@Configuration(proxyBeanMethods = false)
class PageType {

  PageType(ThymeleafViewResolver pages) {
    pages.setForceContentType(true);
  }
}
